import { digestKinds } from './kinds/digest-kinds.ts';
import { dutyKinds } from './kinds/duty-kinds.ts';
import { organisationKinds } from './kinds/organisation-kinds.ts';
import { reportKinds } from './kinds/report-kinds.ts';
import { requestKinds } from './kinds/request-kinds.ts';
import { wordKinds } from './kinds/word-kinds.ts';
import type { Definitions } from './kinds/definition.ts';
import type { NoticeKind } from './notice.ts';

/** The one place that knows the kinds apart: a new kind is a variant of Notice, a row in kinds/, and its screen. */
export const noticeKinds: Definitions<NoticeKind> = {
  ...dutyKinds,
  ...requestKinds,
  ...reportKinds,
  ...wordKinds,
  ...organisationKinds,
  ...digestKinds,
};

/** Kinds whose messages are the two a day. */
export const cappedKinds = Object.entries(noticeKinds).flatMap(([kind, { isCapped }]) =>
  isCapped ? [kind as NoticeKind] : [],
);

/** Kinds whose messages are counted in those two: what an officer has said by hand goes out beyond them, and the ladder says less that day. */
export const countedKinds: readonly NoticeKind[] = [...cappedKinds, 'reminded-now'];
