import { levelOf } from '#src/domain/allowance/level.ts';
import type { BotFacts, DoctorFacts } from '#src/ports/admin-store.ts';
import type { AskedBot } from './ask-bots.ts';
import { shownAt } from './terminal.ts';

/** What of the bots on Zalo, their months and their room wants attention, a sentence each. */
export function botWarnings(
  facts: Pick<DoctorFacts, 'bots' | 'unclear' | 'heldBackLately' | 'latelyDays'>,
  asked: readonly AskedBot[],
  zone: string,
): readonly string[] {
  return [
    ...asked.flatMap(askedWarnings),
    ...facts.bots.flatMap((bot) => [
      ...monthWarnings(bot, zone),
      ...roomWarnings(
        bot,
        asked.find((one) => one.bot === bot.bot),
      ),
    ]),
    ...(facts.heldBackLately === 0
      ? []
      : [
          `${facts.heldBackLately} reminder(s) were held back in the last ${facts.latelyDays} days, as few messages are left.`,
        ]),
  ];
}

function askedWarnings({ title, answers, joinsGroups, webhook }: AskedBot): readonly string[] {
  if (!answers) return [`${title} does not answer: check ZALO_BOT_TOKEN and the network.`];
  return [
    ...(webhook === 'missing'
      ? [`${title} posts its updates nowhere, and PUBLIC_URL is set: start the bot again.`]
      : []),
    ...(webhook === 'elsewhere'
      ? [
          `${title} posts its updates to another address: another installation uses this token, or PUBLIC_URL was unset.`,
        ]
      : []),
    ...(joinsGroups
      ? []
      : [
          `${title} may join no groups: digests go to each leader in private. The Zalo Bot Manager says why.`,
        ]),
  ];
}

function monthWarnings({ month }: BotFacts, zone: string): readonly string[] {
  if (!month) return [];
  const { botName, most, sent, received, spentUntil, usedUpAt } = month;
  if (spentUntil !== null)
    return [
      `${botName} has used up its month: nothing is sent until ${shownAt(spentUntil, zone)}. Answers wait; see docs/runbook.md, 'When the month runs out'.`,
    ];
  if (levelOf(month) === 'plenty') return [];
  const until = usedUpAt === null ? 'enough for the month' : `used up on ${shownAt(usedUpAt, zone)}`;
  return [
    `${botName} has used ${sent + received} of ${most} messages of ${month.month}; at this pace ${until}.`,
  ];
}

function roomWarnings({ people, groups }: BotFacts, asked: AskedBot | undefined): readonly string[] {
  if (!asked?.allowance) return [];
  const { title, allowance } = asked;
  return [
    ...(people >= allowance.people ? [`${title} has all of its ${allowance.people} people: add a bot.`] : []),
    ...(groups >= allowance.groups
      ? [`${title} is in all of its ${allowance.groups} groups: add a bot, or remove it from one.`]
      : []),
  ];
}

/** A line for each bot on Zalo, for its month, and for what may not have arrived. */
export function botLines(
  facts: Pick<DoctorFacts, 'bots' | 'unclear'>,
  asked: readonly AskedBot[],
  zone: string,
): readonly string[] {
  return [
    ...asked.map(({ title, answers, username, bot, allowance }) => {
      const has = facts.bots.find((one) => one.bot === bot) ?? { people: 0, groups: 0 };
      const room = allowance
        ? `, ${has.people}/${allowance.people} people, ${has.groups}/${allowance.groups} groups`
        : '';
      return `${title.padEnd(15)}${answers ? `${username}${room}` : 'does not answer'}`;
    }),
    ...facts.bots.flatMap(({ month }) => {
      if (!month) return [];
      const { botName, sent, received, most, usedUpAt } = month;
      const left = Math.max(0, most - sent - received);
      const until =
        usedUpAt === null ? 'lasts at this pace' : `used up ${shownAt(usedUpAt, zone)} at this pace`;
      return [
        `Month          ${botName}: ${sent} sent, ${received} received, ${left} of ${most} left, ${until}`,
      ];
    }),
    ...facts.unclear.map(
      ({ role, unit, count, newest }) =>
        `Unclear        ${count} to ${[role, unit].filter((part) => part !== '').join(' of ')}, the newest ${newest}`,
    ),
  ];
}
