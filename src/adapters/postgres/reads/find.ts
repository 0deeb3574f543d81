import { type Act, reachOf } from '#src/domain/organisation/access.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Found, InviteFacts, Need } from '#src/flows/contract/need.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { codeHash } from '#src/adapters/postgres/code-hash.ts';
import { dayIn, onDay } from '#src/adapters/postgres/columns.ts';
import { findEnded } from './find-ended.ts';
import { findDigest } from './find-digest.ts';
import { findGroup } from './find-group.ts';
import { findDuties, findDuty, findUnitPlan, hasContinuing } from './find-duties.ts';
import { findWaiver, findWaiversAsked } from './find-waivers.ts';
import { findReminded } from './find-reminded.ts';
import { findAlbum, findFreshPhotos } from './find-photos.ts';
import { findItemReports, findSentReport } from './find-sent-reports.ts';
import { findUnitsNotNow } from './find-units-not-now.ts';
import { findWardsPlan } from './find-wards-plan.ts';
import { reportJson, within } from '#src/adapters/postgres/sql/report-json.ts';

/** The facts a step asked for, each bounded by how far the asking person reaches; a fact out of reach is as if there were none. */
export async function find(database: Database, asker: Asker, needs: readonly Need[]): Promise<Found> {
  const found: Found[] = await Promise.all(needs.map((need) => findOne(database, asker, need)));
  return Object.assign({}, ...found) as Found;
}

async function findOne(database: Database, asker: Asker, need: Need): Promise<Found> {
  switch (need.kind) {
    case 'duties':
      return { duties: await findDuties(database, asker, need.unitId) };
    case 'continuing':
      return { hasContinuing: await hasContinuing(database, asker, need.unitId) };
    case 'duty':
      return { duty: await findDuty(database, asker, need.unitId, need.obligationId) };
    case 'unit-plan':
      return { unitPlan: await findUnitPlan(database, asker, need.unitId) };
    case 'wards-plan':
      return { wardsPlan: await findWardsPlan(database, asker, need.unitId) };
    case 'item-reports':
      return { itemReports: await findItemReports(database, asker, need) };
    case 'sent-report':
      return { sentReport: await findSentReport(database, asker, need.reportId) };
    case 'reminded':
      return { reminded: await findReminded(database, asker, need.on) };
    case 'waiver':
      return { waiver: await findWaiver(database, asker, need.waiverId) };
    case 'waivers-asked':
      return { waiversAsked: await findWaiversAsked(database, asker) };
    case 'drafts':
      return {
        drafts: await findReports(
          database,
          asker,
          'r.unit_id = $3 AND r.draft IS NOT NULL AND (r.obligation_id IS NULL OR r.version > 0)',
          need.unitId,
        ),
      };
    case 'report':
      return { report: (await findReports(database, asker, 'r.id = $3', need.reportId))[0] ?? null };
    case 'album':
      return { album: await findAlbum(database, asker, need.albumId) };
    case 'fresh-photos':
      return { freshPhotos: await findFreshPhotos(database, asker) };
    case 'invite':
      return { invite: await findInvite(database, asker, need.code) };
    case 'units-not-now':
      return { unitsNotNow: await findUnitsNotNow(database, asker) };
    case 'group':
      return { group: await findGroup(database, asker) };
    case 'digest':
      return { digest: await findDigest(database, asker) };
  }
}

async function findReports(
  database: Database,
  asker: Asker,
  condition: string,
  value: string,
): Promise<readonly Report[]> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-report' satisfies Act);
  const sql = `SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
    WHERE ${condition} AND ${within('unit', '$1', '$2')} ORDER BY r.edited_at DESC LIMIT 5`;
  const rows = await database.query<{ report: Report }>(sql, [units, childrenOf, value]);
  return rows.map((row) => row.report);
}

/** An invite is known by whoever has its code: that is its whole secret. */
async function findInvite(database: Database, asker: Asker, code: string): Promise<InviteFacts | null> {
  const invite = await database.invite.findUnique({
    where: { codeHash: codeHash(code) },
    include: { unit: true },
  });
  if (!invite) return null;
  const state = invite.usedAt ? 'used' : invite.expiresAt.getTime() <= asker.now ? 'expired' : 'open';
  return {
    state,
    purpose: invite.purpose as InviteFacts['purpose'],
    unitId: invite.unitId as InviteFacts['unitId'],
    unitName: invite.unit.name,
    unitKind: invite.unit.kind as InviteFacts['unitKind'],
    role: invite.role as InviteFacts['role'],
    expiresAt: invite.expiresAt.getTime() as InviteFacts['expiresAt'],
    beginsOn: invite.unit.validFrom > onDay(asker.today) ? dayIn(invite.unit.validFrom) : null,
    ended: await findEnded(database, invite.unitId, asker.today),
    usedByAsker: invite.usedBy !== null && invite.usedBy === asker.actor?.personId,
  };
}
