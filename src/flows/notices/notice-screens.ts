import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import type { NoticeKind } from '#src/domain/notice/notice.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { endingWords, groupEndedWords } from '#src/flows/words/ended-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { announcementHeldScreen, announcementScreen } from './announcement-screens.ts';
import { allowanceScreen } from './allowance-screen.ts';
import { digestScreen } from './digest-screen.ts';
import { enteredScreen } from './entered-screen.ts';
import { groupConfirmedScreen, groupLinkedScreen } from './group-linked-screen.ts';
import { extensionScreen } from './extension-notices.ts';
import { passedOnScreen } from './passed-on-screen.ts';
import { reviewedScreen, toReviewScreen } from './review-notices.ts';
import { reminderScreen } from './reminder-screen.ts';
import { remindedNowScreen } from './reminded-now-screen.ts';
import { roleScreen } from './role-screen.ts';
import { unreachedScreen } from './unreached-screen.ts';

interface Moment {
  readonly now: Instant;
  readonly zone: string;
}

type Say = (notices: readonly DueNotice[], moment: Moment) => Screen;

/** How each kind is said. Kinds that are said by the same screen are one message; messages come in this order. */
const saidBy: { readonly [Kind in NoticeKind]: Say } = {
  'unit-ended': endingScreen,
  unreached: troubleScreen,
  allowance: allowanceScreen,
  'role-ended': roleScreen,
  'role-given': roleScreen,
  'person-left': roleScreen,
  'group-linked': groupLinkedScreen,
  'group-confirmed': groupConfirmedScreen,
  'group-unit-ended': groupEndingScreen,
  digest: digestsScreen,
  'leader-digest': digestsScreen,
  'reminded-now': (notices, { now, zone }) => remindedNowScreen(notices, dayOf(now, zone)),
  extended: extensionsScreen,
  'extension-undone': extensionsScreen,
  reminder: obligationsScreen,
  escalation: obligationsScreen,
  'waiver-asked': obligationsScreen,
  'waiver-answered': obligationsScreen,
  'waiver-unanswered': obligationsScreen,
  'waiver-question': obligationsScreen,
  verdict: obligationsScreen,
  'verdict-undone': obligationsScreen,
  'to-review': toReviewScreen,
  'report-returned': reviewedScreen,
  'report-accepted': reviewedScreen,
  'review-undone': reviewedScreen,
  'report-entered': enteredScreen,
  announcement: announcementScreen,
  'announcement-held': announcementHeldScreen,
  'passed-on': wordScreen,
};

/** Each of these is a message of its own. */
const oneByOne: ReadonlySet<Say> = new Set([wordScreen, announcementScreen]);

/** All that one addressee is told at a moment: what each message says, and the notices that it tells. */
export function noticeScreens(
  notices: readonly DueNotice[],
  moment: Moment,
): readonly { readonly tells: readonly DueNotice[]; readonly screen: Screen }[] {
  return [...new Set(Object.values(saidBy))].flatMap((say) => {
    const tells = notices.filter(({ kind }) => saidBy[kind] === say);
    return inMessages(tells, say).map((told) => ({ tells: told, screen: say(told, moment) }));
  });
}

function inMessages(tells: readonly DueNotice[], say: Say): readonly (readonly DueNotice[])[] {
  if (tells.length === 0) return [];
  if (!oneByOne.has(say)) return [tells];
  if (say !== wordScreen) return tells.map((notice) => [notice]);
  const inOrder = ofKind(tells, 'passed-on').toSorted((a, b) => a.passedOn.at - b.passedOn.at);
  return inOrder.map((notice) => [notice]);
}

function troubleScreen(notices: readonly DueNotice[], { zone }: Moment): Screen {
  return unreachedScreen(notices, zone);
}

function wordScreen(notices: readonly DueNotice[], { zone }: Moment): Screen {
  return passedOnScreen(notices, zone);
}

function extensionsScreen(notices: readonly DueNotice[], { now, zone }: Moment): Screen {
  return extensionScreen(notices, dayOf(now, zone));
}

function obligationsScreen(notices: readonly DueNotice[], { now, zone }: Moment): Screen {
  return reminderScreen(notices, dayOf(now, zone), zone);
}

/** Units that ended on one day are told of together; what else is the person's is the same for each. */
function endingScreen(notices: readonly DueNotice[]): Screen {
  const all = ofKind(notices, 'unit-ended').map(({ units }) => units);
  const [first] = all;
  return plain(first ? endingWords({ ...first, ended: all.flatMap(({ ended }) => ended) }) : []);
}

function groupEndingScreen(notices: readonly DueNotice[]): Screen {
  return plain(ofKind(notices, 'group-unit-ended').flatMap(({ units }) => units.ended.map(groupEndedWords)));
}

function digestsScreen(notices: readonly DueNotice[], { zone }: Moment): Screen {
  return plain(
    [...ofKind(notices, 'digest'), ...ofKind(notices, 'leader-digest')].flatMap(
      ({ digest }) => digestScreen(digest, momentWords(digest.asOf, zone)).lines,
    ),
  );
}
