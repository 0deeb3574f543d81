import type { Topic } from '#src/flows/contract/topic.ts';

const known: Readonly<Record<Topic['kind'], true>> = {
  idle: true,
  language: true,
  join: true,
  'choose-duty': true,
  owed: true,
  why: true,
  waiver: true,
  repeat: true,
  report: true,
};

/**
 * What a deploy does to people in mid-conversation: a topic this release knows goes on; any other becomes idle. Drafts
 * are rows of their own, so nothing that was answered is lost with it.
 */
export function revive(state: { readonly v: number; readonly topic: Topic } | null): Topic | null {
  return state?.v === 1 && Object.hasOwn(known, state.topic.kind) ? state.topic : null;
}
