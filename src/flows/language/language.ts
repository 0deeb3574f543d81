import { z } from 'zod';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';

const topic = z.object({ kind: z.literal('language') });

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Which language the bot shall speak to this person. */
    readonly language: z.infer<typeof topic>;
  }
}

const picks = picksOf(named('vi', 'en'));

export const languageRoom: TopicRoom<z.infer<typeof topic>> = {
  revive: reviveBy(topic),
  step: (_topic, input, facts) => chooseLanguage(input, facts),
  show: (_topic, _facts, before) => language(before),
};

/** Asks which language it shall be. */
export function language(before: readonly Phrase[] = []): Outcome {
  const row = [
    picks.offer({ pick: 'vi' }, phrase('language-vi')),
    picks.offer({ pick: 'en' }, phrase('language-en')),
  ];
  return done({ kind: 'language' }, show(choosing([...before, phrase('language-ask')], [row])));
}

/** A change of language is answered in the new one. */
function chooseLanguage(input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (!picked) return language();
  return done(
    { topic: idle, language: picked.pick },
    { kind: 'set-language', language: picked.pick },
    say([phrase('language-set')], [menuRow(facts)]),
  );
}
