import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Clock } from '#src/ports/clock.ts';
import { type Act, actsOfYear } from './calendar.ts';
import { type Habits, secretaries } from './habits.ts';
import { joinAll } from './join-all.ts';
import type { SecretarysPhone } from './phone.ts';
import { type TalkDependencies, talkUntilDone } from './talk.ts';
import { knownOf } from './what-they-write.ts';

export interface SecretariesDependencies extends TalkDependencies {
  readonly phoneOf: (who: Habits) => SecretarysPhone;
  readonly clock: Pick<Clock, 'now'>;
  readonly zone: string;
  readonly duties: readonly ObligationDraft[];
  readonly forms: readonly Form[];
}

export interface Secretaries {
  /** Each uses the code for her unit and says who she is. */
  join(codeFor: (unit: string) => Promise<string>): Promise<void>;
  /** When somebody does something next; null after the last. */
  nextAt(): Instant | null;
  /** All of them do what they do up to now. Returns what did not come to its end, as `ward: duty`. */
  act(): Promise<readonly string[]>;
}

/** The secretaries of the other wards: they see and do what people do on their phones, and nothing else. */
export function createSecretaries(deps: SecretariesDependencies): Secretaries {
  const { clock, zone, phoneOf } = deps;
  const phones = new Map<string, SecretarysPhone>(secretaries.map((who) => [who.unit, phoneOf(who)]));
  let acts = actsOfYear({ duties: deps.duties, secretaries, startAt: clock.now(), zone });
  return {
    async join(codeFor) {
      const joining = [...phones].map(async ([unit, phone]) => ({ phone, code: await codeFor(unit) }));
      await joinAll(deps, await Promise.all(joining));
    },
    nextAt: () => acts[0]?.at ?? null,
    async act() {
      const now = clock.now();
      let due = acts.filter(({ at }) => at <= now);
      acts = acts.slice(due.length);
      const lost: string[] = [];
      while (due.length > 0) {
        const together = oneOfEach(due);
        due = due.filter((act) => !together.includes(act));
        const talks = together.flatMap((act) => {
          const phone = phones.get(act.who.unit);
          const form = deps.forms.find(({ id }) => id === act.duty.form);
          if (!phone || !form) return [];
          return [{ act, phone, form, known: knownOf(act, act.duty.eventOn ?? dayOf(now, zone)) }];
        });
        const stuck = await talkUntilDone(deps, talks);
        lost.push(...stuck.map(({ act: { who, duty } }) => `${who.unit}: ${duty.short}`));
      }
      return lost;
    },
  };
}

/** The first thing of each: nobody does two things at a time. */
function oneOfEach(acts: readonly Act[]): readonly Act[] {
  return acts.filter(({ who }, index) => acts.findIndex((one) => one.who === who) === index);
}
