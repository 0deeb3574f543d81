import type { Found, Need } from '#src/flows/contract/need.ts';
import { addressOf } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import {
  findAnnouncement,
  findAnnouncementFiles,
  findAnnouncementTold,
  findAudience,
  findOwnAnnouncements,
} from './find-announcements.ts';
import { findChannelCode, findChannels, findElsewhere } from './find-channels.ts';
import { findDuties, findDuty, findDutyUnit, findUnitPlan, hasContinuing } from './find-duties.ts';
import { findExtendable, findExtended } from './find-extendable.ts';
import { findUnitsNotNow } from '#src/adapters/postgres/joining/find-ended.ts';
import { findDigest, findGroup, findGroups, findOwnDigests } from './find-group.ts';
import { findInvite } from '#src/adapters/postgres/joining/find-invite.ts';
import { findOfficers, findPassedOn, findPassingOn } from './find-passed-on.ts';
import { findOwnRoles, findPeople } from './find-people.ts';
import {
  findAlbumReport,
  findAskedAgain,
  findFreshPhotos,
  findLoosePhotos,
  findReportPhotos,
} from './find-photos.ts';
import { findToRemind } from './find-to-remind.ts';
import { findOfForms } from './find-of-forms.ts';
import { findReminded } from './find-reminded.ts';
import { findDrafts, findOwnDrafts, findReport, findSentLast, findSentNewest } from './find-reports.ts';
import { findItemReports, findSentReport, findSentReports } from './find-sent-reports.ts';
import { findRoom } from '#src/adapters/postgres/joining/find-room.ts';
import { findTold, hasReceipt } from './find-told.ts';
import { findDecided, findReturned, findToReview } from './find-to-review.ts';
import {
  findOwnRequests,
  findToMakeUp,
  findWaiver,
  findWaiversAsked,
  findWaiversDecided,
} from './find-waivers.ts';
import {
  findGroupUnitCard,
  findGroupUnits,
  findUnitCard,
  findUnitsFor,
  findUnitsSeen,
} from './find-units.ts';
import { findUnitsAround } from './find-units-around.ts';
import { findWardsPlan } from './find-wards-plan.ts';

type Read<Kind extends Need['kind']> = (
  database: Database,
  asker: Asker,
  need: Extract<Need, { kind: Kind }>,
) => Promise<Found>;

/** How each need is met. What hangs on a chat is given the chat of who asks; all else takes a reader. */
const reads: { readonly [Kind in Need['kind']]: Read<Kind> } = {
  duties: async (database, asker, { unitId }) => ({ duties: await findDuties(database, asker, unitId) }),
  continuing: async (database, asker, { unitId }) => ({
    hasContinuing: await hasContinuing(database, asker, unitId),
  }),
  'duty-unit': async (database, asker, { obligationId }) => ({
    dutyUnit: await findDutyUnit(database, asker, obligationId),
  }),
  duty: async (database, asker, { unitId, obligationId }) => ({
    duty: await findDuty(database, asker, unitId, obligationId),
  }),
  'unit-plan': async (database, asker, { unitId }) => ({
    unitPlan: await findUnitPlan(database, asker, unitId),
  }),
  'units-around': async (database, _asker, { unitId }) => ({
    unitsAround: await findUnitsAround(database, unitId),
  }),
  'wards-plan': async (database, asker, { unitId }) => ({
    wardsPlan: await findWardsPlan(database, asker, unitId),
  }),
  'item-reports': async (database, asker, need) => ({
    itemReports: await findItemReports(database, asker, need),
  }),
  'sent-report': async (database, asker, { reportId }) => ({
    sentReport: await findSentReport(database, asker, reportId),
  }),
  'sent-reports': async (database, asker, need) => ({
    sentReports: await findSentReports(database, asker, need),
  }),
  'sent-newest': async (database, asker) => ({ sentNewest: await findSentNewest(database, asker) }),
  'sent-last': async (database, asker, { since }) => ({
    sentLast: await findSentLast(database, asker, since),
  }),
  'report-photos': async (database, asker, { reportId }) => ({
    reportPhotos: await findReportPhotos(database, asker, reportId),
  }),
  drafts: async (database, asker, { unitId }) => ({ drafts: await findDrafts(database, asker, unitId) }),
  report: async (database, asker, { reportId }) => ({ report: await findReport(database, asker, reportId) }),
  'replied-report': async (database, asker, { reportId }) => ({
    repliedReport: await findReport(database, asker, reportId),
  }),
  told: async (database, asker, { messageId }) => ({
    told: await findTold(database, addressOf(asker), messageId),
  }),
  'receipt-here': async (database, asker, { reportId }) => ({
    hasReceipt: await hasReceipt(database, addressOf(asker), reportId),
  }),
  'own-drafts': async (database, asker) => ({ ownDrafts: await findOwnDrafts(database, asker) }),
  reminded: async (database, asker, { on }) => ({ reminded: await findReminded(database, asker, on) }),
  waiver: async (database, asker, { waiverId }) => ({ waiver: await findWaiver(database, asker, waiverId) }),
  'waivers-asked': async (database, asker) => ({ waiversAsked: await findWaiversAsked(database, asker) }),
  'waivers-decided': async (database, asker, { batchId }) => ({
    waiversDecided: await findWaiversDecided(database, asker, batchId),
  }),
  'own-requests': async (database, asker, { waiverId }) => ({
    ownRequests: await findOwnRequests(database, asker, waiverId),
  }),
  'to-make-up': async (database, asker, { obligationId }) => ({
    toMakeUp: await findToMakeUp(database, asker, obligationId),
  }),
  'to-review': async (database, asker, need) => ({ toReview: await findToReview(database, asker, need) }),
  decided: async (database, asker, { batchId }) => ({ decided: await findDecided(database, asker, batchId) }),
  extendable: async (database, asker) => ({ extendable: await findExtendable(database, asker) }),
  extended: async (database, asker, { batchId }) => ({
    extended: await findExtended(database, asker, batchId),
  }),
  returned: async (database, asker, { reportId }) => ({
    returned: await findReturned(database, asker, reportId),
  }),
  'to-remind': async (database, asker, { on }) => ({ toRemind: await findToRemind(database, asker, on) }),
  audience: async (database, asker, { unitId }) => ({
    audience: await findAudience(database, asker, unitId),
  }),
  'announcement-files': async (database, asker, { announcementId }) => ({
    announcementFiles: await findAnnouncementFiles(database, asker, announcementId),
  }),
  'own-announcements': async (database, asker) => ({
    ownAnnouncements: await findOwnAnnouncements(database, asker),
  }),
  announcement: async (database, asker, { announcementId }) => ({
    announcement: await findAnnouncement(database, asker, announcementId),
  }),
  'announcement-told': async (database, asker, { announcementId }) => ({
    announcementTold: await findAnnouncementTold(database, asker, announcementId),
  }),
  officers: async (database, asker, { unitId }) => ({
    officers: await findOfficers(database, asker, unitId),
  }),
  'passing-on': async (database, asker) => ({ passingOn: await findPassingOn(database, asker) }),
  'passed-on': async (database, asker, { passedOnId }) => ({
    passedOn: await findPassedOn(database, asker, passedOnId),
  }),
  'of-forms': async (database, asker, need) => ({ ofForms: await findOfForms(database, asker, need) }),
  album: async (database, asker, { albumId }) => ({
    album: await findAlbumReport(database, asker, addressOf(asker), albumId),
  }),
  'asked-again': async (database, asker) => ({
    askedAgain: await findAskedAgain(database, asker),
  }),
  'loose-photos': async (database, asker, { since, notIn = null }) => ({
    loosePhotos: await findLoosePhotos(database, asker, since, notIn),
  }),
  'fresh-photos': async (database, asker) => ({
    freshPhotos: await findFreshPhotos(database, addressOf(asker)),
  }),
  invite: async (database, asker, { code, or = [] }) => ({
    invite: await findInvite(database, asker, [code, ...or]),
  }),
  elsewhere: async (database, asker) => ({ elsewhere: await findElsewhere(database, asker) }),
  'channel-code': async (database, asker, { code }) => ({
    channelCode: await findChannelCode(database, asker, code),
  }),
  channels: async (database, asker) => ({ channels: await findChannels(database, asker) }),
  room: async (database) => ({ room: await findRoom(database) }),
  people: async (database, asker) => ({ people: await findPeople(database, asker) }),
  'own-roles': async (database, asker) => ({ ownRoles: await findOwnRoles(database, asker) }),
  'units-not-now': async (database, asker) => ({ unitsNotNow: await findUnitsNotNow(database, asker) }),
  groups: async (database, asker) => ({ groups: await findGroups(database, asker) }),
  group: async (database, asker) => ({ group: await findGroup(database, asker, addressOf(asker)) }),
  digest: async (database, asker) => ({ digest: await findDigest(database, asker, addressOf(asker)) }),
  'units-seen': async (database, asker) => ({ unitsSeen: await findUnitsSeen(database, asker) }),
  'units-for': async (database, asker) => ({ unitsFor: await findUnitsFor(database, asker) }),
  'unit-card': async (database, asker, { unitId }) => ({
    unitCard: await findUnitCard(database, asker, unitId),
  }),
  'group-units': async (database, asker) => ({
    unitsSeen: await findGroupUnits(database, asker, addressOf(asker)),
  }),
  'group-unit-card': async (database, asker, { unitId }) => ({
    unitCard: await findGroupUnitCard(database, asker, addressOf(asker), unitId),
  }),
  'own-digests': async (database, asker) => ({ ownDigests: await findOwnDigests(database, asker) }),
};

/** The facts a step asked for, each bounded by how far the asking person reaches; a fact out of reach is as if there were none. */
export async function find(database: Database, asker: Asker, needs: readonly Need[]): Promise<Found> {
  const found = await Promise.all(needs.map((need) => readOf(need)(database, asker, need)));
  return Object.assign({}, ...found) as Found;
}

function readOf<Kind extends Need['kind']>({ kind }: { readonly kind: Kind }): Read<Kind> {
  return reads[kind];
}
