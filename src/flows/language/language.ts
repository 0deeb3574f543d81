import { phrase } from '#src/domain/words.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { menuRow } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, idle, say, show } from '#src/flows/contract/outcome.ts';

/** Asks which language the bot shall speak to this person. */
export function language(_facts: Facts): Outcome {
  const row = [
    { value: 'vi', label: phrase('language-vi') },
    { value: 'en', label: phrase('language-en') },
  ];
  return done({ kind: 'language' }, show(choosing([phrase('language-ask')], [row])));
}

export function chooseLanguage(input: Input, facts: Facts): Outcome {
  const value = input.kind === 'choice' ? input.value : '';
  if (value !== 'vi' && value !== 'en') return language(facts);
  return done(
    idle,
    { kind: 'set-language', language: value },
    say([phrase('language-set')], [menuRow(facts)]),
  );
}
