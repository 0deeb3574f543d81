import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { checkLines } from './carry-out.ts';
import { type About, changeable, roleOf, wholeOf, withOnlyRole } from './change-role.ts';
import { roleWords } from './people-words.ts';
import { targetsOf } from './targets.ts';
import { peopleAt, peoplePicks as picks, type RoleChange } from './topic.ts';

const cancel: readonly Choice[] = [picks.offer({ pick: 'cancel' }, phrase('button-cancel'))];

/** What is asked next: which role, from when or to whom, why, and whether that is all right. */
export function showChange(
  topic: RoleChange,
  about: About,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const known = withOnlyRole(topic, about.person);
  const role = roleOf(known, about);
  const { name } = about.person;
  if (!role) {
    const rows = changeable(known, about.person).map((one) => [
      picks.offer({ pick: 'role', id: one.membershipId }, roleWords(one, about.unit)),
    ]);
    const lines = [...before, phrase('people-which-role', { name })];
    return done(peopleAt({ ...known, membershipId: null }), show(choosing(lines, [...rows, cancel])));
  }
  const words = { name, role: roleWords(role, about.unit) };
  if (known.change === 'end' && known.on === null)
    return asking(
      known,
      [...before, phrase('people-end-when', words)],
      [[picks.offer({ pick: 'today' }, phrase('button-from-today'))], cancel],
    );
  if (known.change !== 'end' && known.toId === null) return askTarget(known, about, before);
  if (known.reason === null) return asking(known, [...before, phrase('people-why')], [cancel]);
  const whole = wholeOf(known, role, about, facts);
  if (!whole) return askTarget({ ...known, toId: null }, about, [...before, phrase('people-person-gone')]);
  return done(
    peopleAt(known),
    show(
      choosing(
        [...before, ...checkLines(whole, about, facts)],
        [[picks.offer({ pick: 'yes' }, phrase('button-agree'))], cancel],
      ),
    ),
  );
}

function askTarget(known: RoleChange, about: About, before: readonly Phrase[]): Outcome {
  const targets = targetsOf(known, about);
  const page = pageWithin(known.page, targets.length);
  const { name } = about.person;
  const unit = unitWords(about.unit);
  const question =
    known.change === 'move'
      ? phrase('people-move-where', { name, unit })
      : phrase(targets.length === 0 ? 'people-hand-over-nobody' : 'people-hand-over-whom', { unit, name });
  const rows = pageOf(targets, page).map(({ id, label }) => [picks.offer({ pick: 'to', id }, label)]);
  const lines = [...before, question, ...pageLine(page, targets.length)];
  return done(
    peopleAt({ ...known, page }),
    show(choosing(lines, [...rows, ...pageRow(page, targets.length), cancel])),
  );
}

function asking(topic: RoleChange, lines: readonly Phrase[], rows: readonly (readonly Choice[])[]): Outcome {
  return done(peopleAt(topic), show({ lines, rows, choosing: false, about: { kind: 'question' } }));
}
