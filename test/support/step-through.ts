import type { Facts } from '#src/flows/contract/conversation.ts';
import type { IncomingEvent, Input } from '#src/flows/contract/input.ts';
import type { Found, Need } from '#src/flows/contract/need.ts';
import { type Asked, resolveInput } from '#src/flows/contract/resolve-input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step, type Stepped } from '#src/flows/step.ts';

type Done = Extract<Stepped, { kind: 'done' }>;

/** What is found where there is nothing of the kind. */
const nothing: { readonly [Kind in Need['kind']]: Found } = {
  duties: { duties: [] },
  continuing: { hasContinuing: false },
  'duty-unit': { dutyUnit: null },
  duty: { duty: null },
  'unit-plan': { unitPlan: [] },
  'wards-plan': { wardsPlan: [] },
  'units-around': { unitsAround: [] },
  'item-reports': { itemReports: [] },
  'sent-report': { sentReport: null },
  'sent-reports': { sentReports: { reports: [], total: 0 } },
  'units-for': { unitsFor: [] },
  'sent-last': { sentLast: null },
  'sent-newest': { sentNewest: null },
  'report-photos': { reportPhotos: [] },
  drafts: { drafts: [] },
  'own-drafts': { ownDrafts: [] },
  'receipt-here': { hasReceipt: false },
  report: { report: null },
  reminded: { reminded: [] },
  waiver: { waiver: null },
  'waivers-asked': { waiversAsked: [] },
  'waivers-decided': { waiversDecided: null },
  'own-requests': { ownRequests: [] },
  'to-make-up': { toMakeUp: null },
  'to-review': { toReview: { total: 0, reports: [], standing: null } },
  decided: { decided: null },
  extendable: { extendable: [] },
  extended: { extended: null },
  returned: { returned: null },
  'to-remind': { toRemind: { duties: [], wards: [] } },
  audience: { audience: [] },
  'announcement-files': { announcementFiles: [] },
  'own-announcements': { ownAnnouncements: [] },
  announcement: { announcement: null },
  'announcement-told': { announcementTold: null },
  officers: { officers: [] },
  'passing-on': { passingOn: { times: [], complaint: null } },
  'passed-on': { passedOn: null },
  'of-forms': { ofForms: { named: false, lately: false } },
  album: { album: null },
  'asked-again': { askedAgain: null },
  'loose-photos': { loosePhotos: null },
  'replied-report': { repliedReport: null },
  told: { told: null },
  'fresh-photos': { freshPhotos: [] },
  invite: { invite: null },
  elsewhere: { elsewhere: null },
  'channel-code': { channelCode: null },
  channels: { channels: [] },
  people: { people: [] },
  'own-roles': { ownRoles: [] },
  'units-not-now': { unitsNotNow: { ended: [], coming: [] } },
  groups: { groups: [] },
  group: { group: null },
  room: { room: [] },
  digest: { digest: null },
  'own-digests': { ownDigests: [] },
  'units-seen': { unitsSeen: [] },
  'unit-card': { unitCard: { plan: [], sent: { reports: [], total: 0 }, people: [], deliveries: [] } },
  'group-units': { unitsSeen: [] },
  'group-unit-card': { unitCard: { plan: [], sent: { reports: [], total: 0 }, people: [], deliveries: [] } },
};

/** Takes an event as a turn does, where all that a step asks for is not there. */
export function stepThrough(
  topic: Topic,
  event: IncomingEvent,
  given: Facts,
  asked: Asked | null = null,
): Done & { readonly input: Input } {
  const input = resolveInput(event, asked, '7');
  const { toldAlbum } = given;
  const conversation = { v: 1, topic, wrongCodes: [], toldAlbum } as const;
  let facts = given;
  for (let round = 0; round < 6; round++) {
    const stepped = step(conversation, input, facts);
    if (stepped.kind === 'done') return { ...stepped, input };
    const found = stepped.needs.map(({ kind }) => nothing[kind]);
    facts = { ...facts, found: Object.assign({}, facts.found, ...found) as Found };
  }
  throw new Error('a step keeps asking for facts that it was given');
}
