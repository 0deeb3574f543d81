import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

export const zone = 'Asia/Ho_Chi_Minh';

/** A secretary of Tân Quý. */
export const secretary = {
  personId: 'p1',
  accountId: 'a1',
  name: 'Nguyễn Thị Lan',
  language: 'vi',
  memberships: [
    { unitId: 'tan-quy', unitName: 'Tân Quý', unitKind: 'ward', parentId: 'tan-phu', role: 'secretary' },
  ],
} as unknown as Actor;

/** An officer of the district above it. */
export const officer = {
  personId: 'huong',
  accountId: 'a2',
  name: 'Lê Thu Hương',
  language: 'vi',
  memberships: [
    { unitId: 'tan-phu', unitName: 'Tân Phú', unitKind: 'district', parentId: null, role: 'officer' },
  ],
} as unknown as Actor;

/** What a step sees on Sunday 17 March 2024 at nine, in a private chat of `secretary`. */
export function factsOf(given: Partial<Facts> = {}): Facts {
  return {
    now: Date.UTC(2024, 2, 17, 2) as Instant,
    today: '2024-03-17' as LocalDate,
    time: '09:00',
    saidOn: (given.today ?? '2024-03-17') as LocalDate,
    zone,
    isHoliday: () => false,
    chat: { kind: 'private', title: null, threadId: null },
    platform: 'telegram',
    bots: [],
    actor: secretary,
    senderId: '41',
    senderName: 'Lan',
    language: 'vi',
    fewMessages: false,
    report: null,
    forms: [],
    found: {},
    newIds: ['new-1'],
    wrongCodes: [],
    ...given,
  };
}

/** A draft in that form. */
export function draftOf(form: Form, given: Partial<Report> = {}): Report {
  return {
    id: 'r1',
    unitId: 'tan-quy',
    unitName: 'Tân Quý',
    unitKind: 'ward',
    obligationId: null,
    alsoIds: [],
    isChanged: false,
    title: null,
    eventOn: null,
    counts: null,
    photosWanted: null,
    formId: form.id,
    formVersion: form.version,
    status: 'draft',
    isOpen: true,
    version: 0,
    answers: {},
    photos: [],
    replacesId: null,
    editedById: 'p1',
    editedByName: 'Nguyễn Thị Lan',
    editedAt: 0,
    ...given,
  } as unknown as Report;
}
