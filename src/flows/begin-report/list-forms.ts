import type { Form } from '#src/domain/report/form.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { type ListTopic, listPicks as picks } from './list-topic.ts';

/** Every kind of activity one can report on without a duty. */
export function listForms(topic: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const offered = newestForms(facts.forms).filter(({ forDutiesOnly }) => !forDutiesOnly);
  if (offered.length === 0) return done(idle, say([phrase('no-forms')]));
  const rows = [
    ...offered.map(({ id, title }) => [picks.offer({ pick: 'form', id }, verbatim(title))]),
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const screen = choosing([...before, phrase('which-activity')], rows);
  return done({ ...topic, at: 'forms', page: 0 }, show(screen));
}

/** The list holds every version, the newest of each first; the forms say themselves which come last. */
function newestForms(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter((form, index) => forms.findIndex((one) => one.id === form.id) === index)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
}
