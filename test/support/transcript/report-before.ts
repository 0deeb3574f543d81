import type { Database } from '#src/adapters/postgres/client.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { User } from '#test/support/phones/phones.ts';

/** A report that was sent before a transcript begins. */
export interface ReportBefore {
  readonly who: string;
  /** Item and occurrence: `green-sunday/152`. */
  readonly on: string;
  readonly happenedOn: string;
  readonly sentOn: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly photos: number;
}

const pattern =
  /(\p{Lu}\p{L}*) reported ([a-z-]+\/[a-z0-9-]+) on (\d{4}-\d{2}-\d{2})(?:, sent (\d{4}-\d{2}-\d{2}))?: (.+?)\.$/gmu;

/** Reads lines like `Lan reported green-sunday/152 on 2024-03-17: place hẻm 128; members 45; 4 photos.` */
export function readReportsBefore(head: string): readonly ReportBefore[] {
  return [...head.matchAll(pattern)].map(([, who = '', on = '', happenedOn = '', sentOn, list = '']) => {
    const parts = list.split('; ');
    const photos = parts.map((part) => /^(\d+) photos?$/.exec(part)?.[1]).find(Boolean) ?? '0';
    const answers = parts.flatMap((part) => {
      const [, field = '', answer = ''] = /^([a-zA-Z]+) (.+)$/.exec(part) ?? [];
      return field === '' ? [] : [[field, /^\d+$/.test(answer) ? Number(answer) : answer] as const];
    });
    return {
      who,
      on,
      happenedOn,
      sentOn: sentOn ?? happenedOn,
      answers: { date: happenedOn, ...Object.fromEntries(answers) },
      photos: Number(photos),
    };
  });
}

/** Puts them where the bot finds them, as if they had been sent at six in the evening, a minute after one another. */
export async function sendReportsBefore(
  database: Database,
  reports: readonly ReportBefore[],
  personOf: (who: string) => User,
): Promise<void> {
  for (const [index, one] of reports.entries()) await sendBefore(database, index, one, personOf(one.who));
}

async function sendBefore(
  database: Database,
  index: number,
  { on, happenedOn, sentOn, answers: said, photos }: ReportBefore,
  user: User,
): Promise<void> {
  const account = await database.account.findFirstOrThrow({
    where: { externalId: String(user.id) },
    include: { person: { include: { memberships: true } } },
  });
  const unitId = account.person.memberships[0]?.unitId ?? '';
  const [itemId = '', occurrence = ''] = on.split('/');
  const obligation = await database.obligation.findFirstOrThrow({
    where: { itemId, occurrence, OR: [{ unitId }, { scope: 'together' }], NOT: { scope: 'total' } },
  });
  const id = `before-${index}`;
  const at = new Date(instantOf(sentOn as LocalDate, '18:00', 'Asia/Ho_Chi_Minh') + index * 60_000);
  const { personId } = account;
  const form = { formId: obligation.form, formVersion: 1 };
  const answers = { ...(await unsaid(database, obligation.form, photos)), ...said };
  const times = { editedAt: at, createdAt: at, submittedAt: at };
  await database.report.create({
    data: {
      id,
      unitId,
      obligationId: obligation.id,
      ...form,
      status: 'submitted',
      answers,
      happenedOn: new Date(happenedOn),
      version: 1,
      editedById: personId,
      ...times,
    },
  });
  await database.photo.createMany({
    data: Array.from({ length: photos }, (_, photo) => ({
      id: `${id}-${photo}`,
      reportId: id,
      personId,
      platform: account.platform,
      bot: account.bot,
      chatId: account.externalId,
      fileRef: `${id}-${photo}`,
      uniqueRef: `${id}-${photo}`,
      sentAs: 'photo',
      state: 'stored',
      sha256: `${id}-${photo}`,
      receivedAt: at,
      storedAt: at,
      acknowledgedAt: at,
    })),
  });
  const photoIds = Array.from({ length: photos }, (_, photo) => `${id}-${photo}`);
  await database.reportVersion.create({
    data: { reportId: id, version: 1, answers, photoIds, personId, reason: 'first', at },
  });
}

/** What may be skipped, and is where nothing is said of it; photos are answered by how many there are. */
async function unsaid(
  database: Database,
  formId: string,
  photos: number,
): Promise<Record<string, number | null>> {
  const { specification } = await database.form.findFirstOrThrow({ where: { id: formId } });
  const { fields } = specification as unknown as Form;
  return Object.fromEntries(
    fields.flatMap(({ id, kind, optional }): [string, number | null][] => {
      if (kind === 'photos') return [[id, photos]];
      return optional ? [[id, null]] : [];
    }),
  );
}
