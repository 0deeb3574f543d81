/** A unit's end is told on its first morning gone, to its people and its group. */
export const endingTime = '07:00';

/** For a month it is news; after that they know. */
export const endingUsefulDays = 30;
