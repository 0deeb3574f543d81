import type { Answers, Field } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { type Meant, reportPicks as picks } from '#src/flows/report/topic.ts';

/** What was meant? One sentence, and a button for each answer. */
export function meantScreen({ of, back }: Meant, open: OpenReport, before: readonly Phrase[]): Screen {
  switch (of.what) {
    case 'figures':
      return asking(before, phrase('meant-figures', { lines: commas(linesOf(of.answers, open)) }), [
        picks.offer(
          { pick: 'meant' },
          phrase('button-meant-write', { lines: commas(linesOf(of.answers, open, 'button-meant-line')) }),
        ),
        picks.offer({ pick: 'into-note' }, phrase('button-into-note')),
        picks.offer({ pick: 'as-it-was' }, phrase('button-as-it-was')),
      ]);
    case 'sum': {
      const lines = { lines: commas(linesOf(of.answers, open)) };
      return asking(before, phrase(of.isMore ? 'meant-sum-more' : 'meant-sum-less', lines), [
        picks.offer(
          { pick: 'meant' },
          phrase('button-meant-sum', { answers: commas(answersOf(of.answers, open)) }),
        ),
        picks.offer({ pick: 'as-it-was' }, phrase('button-as-it-was')),
      ]);
    }
    case 'emptied': {
      const labels = fieldsIn(of.fieldIds, open).map(({ label }) => label);
      return asking(before, phrase('meant-emptied', { fields: commas(labels) }), [
        picks.offer({ pick: 'meant' }, phrase('button-empty-line')),
        picks.offer({ pick: 'as-it-was' }, phrase('button-as-it-was')),
      ]);
    }
    case 'other':
      if (of.wish !== undefined)
        return asking(before, phrase('meant-wish', { title: of.wish }), [
          picks.offer({ pick: 'another' }, phrase('button-open-other', { title: of.wish })),
          isForWords(back, open)
            ? picks.offer({ pick: 'meant' }, phrase('button-this-report'))
            : picks.offer({ pick: 'as-it-was' }, phrase('button-stay-here')),
        ]);
      return asking(before, phrase('meant-other'), [
        picks.offer({ pick: 'another' }, phrase('button-another-report')),
        picks.offer({ pick: 'meant' }, phrase('button-this-report')),
      ]);
  }
}

function asking(before: readonly Phrase[], ask: Phrase, choices: readonly Choice[]): Screen {
  return choosing(
    [...before, ask],
    choices.map((choice) => [choice]),
  );
}

/** Whatever is said there may be the answer. */
function isForWords(back: Meant['back'], { form }: OpenReport): boolean {
  return form.fields.some(({ id, kind }) => back.at === 'question' && id === back.fieldId && kind === 'text');
}

type Line = 'meant-line' | 'button-meant-line';

function linesOf(answers: Answers, open: OpenReport, key: Line = 'meant-line'): readonly Phrase[] {
  return fieldsIn(Object.keys(answers), open).map((field) =>
    phrase(key, { label: field.label, answer: givenWords(field, answers) }),
  );
}

function answersOf(answers: Answers, open: OpenReport): readonly Phrase[] {
  return fieldsIn(Object.keys(answers), open).map((field) => givenWords(field, answers));
}

function fieldsIn(ids: readonly string[], { form }: OpenReport): readonly Field[] {
  return form.fields.filter(({ id }) => ids.includes(id));
}

function commas<T>(list: readonly T[]) {
  return { list, joined: 'commas' } as const;
}
