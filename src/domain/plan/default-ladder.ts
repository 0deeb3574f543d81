import type { Rung } from './plan.ts';

/**
 * The reminder ladder of every item that sets none: 7 and 3 days before, the day before at 17:00, on the day at 07:00,
 * overdue 1 and 3 days to the secretary, overdue 3 days to the officers. Overdue 7 days is told in the leaders' digest
 * and needs no rung. `event` means the due day where there is no event.
 */
export const defaultLadder: readonly Rung[] = [
  { key: 'd-7', anchor: 'event', offsetDays: -7, time: '08:00', to: 'secretary' },
  { key: 'd-3', anchor: 'event', offsetDays: -3, time: '08:00', to: 'secretary' },
  { key: 'd-1', anchor: 'event', offsetDays: -1, time: '17:00', to: 'secretary' },
  { key: 'd0', anchor: 'event', offsetDays: 0, time: '07:00', to: 'secretary' },
  { key: 'late-1', anchor: 'due', offsetDays: 1, time: '08:00', to: 'secretary' },
  { key: 'late-3', anchor: 'due', offsetDays: 3, time: '08:00', to: 'secretary' },
  { key: 'late-3-officers', anchor: 'due', offsetDays: 3, time: '08:00', to: 'officer' },
];
