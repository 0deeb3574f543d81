import { leftOf, usedOf } from '#src/domain/allowance/allowance.ts';
import { usedUpAt } from '#src/domain/allowance/used-up-at.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { type DueNotice, type LedgerNow, ofKind } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';

interface Moment {
  readonly now: Instant;
  readonly zone: string;
}

/** Bots whose month runs out, or that have no room, each with what to do, for whoever looks after their people. */
export function allowanceScreen(notices: readonly DueNotice[], moment: Moment): Screen {
  return plain(
    ofKind(notices, 'allowance').map(({ matter, ledger }) =>
      phrase(`allowance-${matter}`, {
        bot: ledger.botName,
        used: usedOf(ledger),
        sent: ledger.sent,
        received: ledger.received,
        most: ledger.most,
        left: leftOf(ledger),
        month: Number(ledger.month.slice(5)),
        next: { day: dayOf(ledger.spentUntil ?? ledger.endsAt, moment.zone), style: 'short' },
        forecast: forecastWords(ledger, moment),
      }),
    ),
  );
}

/** On which day it is used up at this pace, or that it lasts. */
function forecastWords(ledger: LedgerNow, { now, zone }: Moment): Phrase {
  const at = usedUpAt(ledger, now);
  return at === null
    ? phrase('allowance-lasts')
    : phrase('allowance-until', { on: { day: dayOf(at, zone), style: 'full' } });
}
