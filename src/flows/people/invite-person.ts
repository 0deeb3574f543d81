import { codeFromId, formatCode } from '#src/domain/answer/code.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { inviteGoodMs, type UnitPeople } from '#src/domain/organisation/people.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, OurBot } from '#src/flows/contract/conversation.ts';
import { choosing, done, keep, needs, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { placesLeft } from '#src/flows/codes/no-room.ts';
import { roleWords } from './people-words.ts';
import { peopleAt, peoplePicks as picks } from './topic.ts';

type Invited = 'secretary' | 'officer' | 'leader';

/** As what somebody is invited into the unit. */
export function askRole(unit: UnitPeople, before: readonly Phrase[]): Outcome {
  const roles: readonly Invited[] = unit.isOwn ? ['officer', 'leader'] : ['secretary', 'leader'];
  const rows = roles.map((role) => [picks.offer({ pick: 'as', role }, roleWords({ role }, unit))]);
  const back = [picks.offer({ pick: 'back' }, phrase('button-back'))];
  return done(
    peopleAt({ at: 'invite', unitId: unit.unitId }),
    show(choosing([...before, phrase('people-invite-as')], [...rows, back])),
  );
}

/** A code for one person, and under it the words to pass on to them. */
export function invite(unit: UnitPeople, role: Invited, facts: Facts): Outcome {
  const isCounted = facts.bots.some(({ allowance }) => allowance);
  if (isCounted && facts.found.room === undefined) return needs({ kind: 'room' });
  const code = codeFromId(facts.newIds[0] ?? '');
  const until = dayOf((facts.now + inviteGoodMs) as Instant, facts.zone);
  const ways = wayIn(facts).map((bot) => howTo(bot, code));
  const words = phrase('invitation', {
    role: roleWords({ role }, unit),
    ways: inLines(ways),
    code: formatCode(code),
    until: { day: until, style: 'full' },
  });
  return done(
    idle,
    { kind: 'make-invite', code, unitId: unit.unitId, role },
    keep([phrase('people-invited')]),
    keep([words], [[goTo('nguoi', 'button-people')]]),
  );
}

/** Of each platform the bot that may have most more people. */
function wayIn(facts: Facts): readonly OurBot[] {
  const left = (bot: OurBot): number => placesLeft(bot, 'people', facts);
  const roomiest = facts.bots.filter((bot) => left(bot) > 0).toSorted((a, b) => left(b) - left(a) || 0);
  return roomiest.filter(
    (bot, index) => roomiest.findIndex(({ platform }) => platform === bot.platform) === index,
  );
}

function howTo(bot: OurBot, code: string): Phrase {
  const platform = phrase('platform-name', { platform: bot.platform });
  const link = bot.openWith(code);
  return link === null
    ? phrase('invitation-by-code', { platform, bot: bot.name, code: formatCode(code) })
    : phrase('invitation-by-link', { platform, link });
}
