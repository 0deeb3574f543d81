import type { Instant } from '#src/domain/ids.ts';
import { looseForMs } from '#src/domain/report/photos.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Need } from '#src/flows/contract/need.ts';
import type { AboutLoose } from '#src/flows/report/topic.ts';

/** Whether photos came that nobody can have decided about in this draft. */
export function isAfter({ until }: LoosePhotos, { editedAt, version, answers, photos }: Report): boolean {
  const isUntouched = version === 0 && Object.keys(answers).length === 0 && photos.length === 0;
  return isUntouched || until >= editedAt;
}

/** To be asked about them is to be told that they came. */
export const toldOfLoose: Effect = { kind: 'acknowledge-photos', reportId: null, ofNoUse: [] };

/** The question whether they are of this report's activity. */
export function looseStand(loose: LoosePhotos): AboutLoose {
  return { at: 'loose', ...loose };
}

/** Photos that belong to no report yet: those that the person was asked about, or else all of the last hours. */
export function looseNeed({ now }: Pick<Facts, 'now'>, photosSince?: Instant): Need {
  return { kind: 'loose-photos', since: photosSince ?? ((now - looseForMs) as Instant) };
}
