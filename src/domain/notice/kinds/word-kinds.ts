import { type Definitions, never, within } from './definition.ts';

/** What somebody wrote is worth telling for a month. */
const passedOnDays = 30;
/** What was announced is told for some days; whom it does not reach by then is told to who announced it. */
const announcementDays = 4;

/** What people write to each other. */
export const wordKinds: Definitions<'announcement' | 'announcement-held' | 'passed-on'> = {
  announcement: {
    to: 'person',
    key: ({ announcementId, personId, isAgain }) =>
      `announcement:${announcementId}:${personId}${isAgain ? ':again' : ''}`,
    expiresAt: within(announcementDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ isRead, hasLeft }) => (isRead ? 'met' : hasLeft ? 'left' : null),
    repeats: ({ announcement }, other) =>
      other.kind === 'announcement' && other.announcement.id === announcement.id,
  },
  'announcement-held': {
    to: 'person',
    key: ({ announcementId, personId }) => `announcement-held:${announcementId}:${personId}`,
    expiresAt: within(announcementDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ people }) => (people === 0 ? 'mended' : null),
    repeats: never,
  },
  'passed-on': {
    to: 'person',
    key: ({ passedOnId, personId }) => `passed-on:${passedOnId}:${personId}`,
    expiresAt: within(passedOnDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: never,
  },
};
