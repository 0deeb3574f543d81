import { dayOf } from '#src/domain/calendar.ts';
import type { SecretaryNow } from '#src/domain/delivery/ward-now.ts';
import type { Unreached } from '#src/domain/notice/due-notice.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { channelWords } from '#src/flows/words/channel-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';

const mostNames = 6;

/** Nobody of a ward answers: since when, how often it was reminded, who they are and where, and who invited them. */
export function silentWard(
  { ward, since, unanswered: reminders, invitedBy }: Unreached,
  zone: string,
): readonly Phrase[] {
  if (!ward || since === null) return [];
  const silent = phrase('unreached-silent', {
    unit: unitFirst(ward),
    n: reminders.length,
    since: { day: dayOf(since, zone), style: 'short' },
    last: momentWords(reminders.at(-1) ?? since, zone),
  });
  return [
    inLines([
      silent,
      ...ward.secretaries.map((one) => secretaryLine(one, zone)),
      ...hosts(invitedBy),
      phrase('unreached-silent-ask'),
    ]),
  ];
}

/** Nothing gets through to somebody: since when, and whether anybody else of the ward is reached. */
export function personInTrouble(
  {
    id,
    trouble,
    name,
    since,
    ward,
    invitedBy,
    ...unit
  }: Unreached & { readonly trouble: 'failed' | 'blocked' },
  zone: string,
): readonly Phrase[] {
  const at =
    since === null ? phrase('unreached-lately') : phrase('unreached-since', { at: momentWords(since, zone) });
  const sentence = phrase(`unreached-${trouble}`, { name, unit: unitWords(unit), since: at });
  if (!ward) return [sentence];
  const others = ward.secretaries.filter(({ personId }) => personId !== id);
  const reached = others.filter(
    ({ blockedSince, failedSince }) => blockedSince === null && failedSince === null,
  );
  const rest =
    reached.length > 0
      ? [
          phrase('unreached-others', { unit: unitFirst(ward) }),
          ...reached.map((one) => secretaryLine(one, zone)),
        ]
      : [phrase('unreached-alone', { unit: unitWords(ward) })];
  return [inLines([sentence, ...rest, ...hosts(invitedBy)])];
}

/** Wards that nobody reports for: those that never had anybody together, each of the others with the day since when. */
export function emptyWards(wards: readonly Unreached[]): readonly Phrase[] {
  const never = wards.filter(({ ward }) => ward?.leftOn === null);
  const names = never.slice(0, mostNames).map((one) => (wards.length === 1 ? unitWords(one) : one.unitName));
  const more = never.length - names.length;
  const units = { list: names, joined: 'commas' } as const;
  return [
    ...wards.flatMap(({ ward, ...unit }) =>
      ward?.leftOn
        ? [phrase('unreached-left', { unit: unitWords(unit), since: { day: ward.leftOn, style: 'short' } })]
        : [],
    ),
    ...(never.length === 0
      ? []
      : [
          phrase('unreached-nobody', {
            units: more > 0 ? phrase('digest-troubled-more', { units, n: more }) : units,
          }),
        ]),
  ];
}

/** '• Nguyễn Thị Lan (Telegram, Zalo): nhắn gần nhất 09:00 16/3'. */
function secretaryLine({ name, channels, seenAt }: SecretaryNow, zone: string): Phrase {
  return phrase('unreached-person', {
    name,
    channels: { list: channels.map(channelWords), joined: 'commas' },
    seen:
      seenAt === null ? phrase('people-not-seen') : phrase('people-seen', { at: momentWords(seenAt, zone) }),
  });
}

function hosts(invitedBy: readonly string[]): readonly Phrase[] {
  if (invitedBy.length === 0) return [];
  return [phrase('unreached-invited-by', { names: { list: invitedBy, joined: 'commas' } })];
}
