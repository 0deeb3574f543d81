import { composed, plainLetters } from '#src/domain/answer/plain.ts';
import { matchUnits } from '#src/domain/organisation/match-units.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ExtendableDuty, ExtendableWard } from './extension.ts';
import type { WhichWards } from './extension-rules.ts';

/** An extension asked for in one line, cut at the words between its parts; '' where a part is not said. */
export interface ExtendLine {
  /** Which duty. */
  readonly about: string;
  readonly wards: string;
  readonly until: string;
  readonly reason: string;
}

const begins = /^(?:(?:dạ|bot ơi|ê) )?(?:xin |cho )?(?:gia hạn|gia han|giahan)(?:\s+|$)/iu;
const forWhom = /(?<=^|\s)(?:cho|của|cua)\s+/iu;
const day = String.raw`(?:\+|\d|hết|het|ngày|ngay|thứ|thu|t\d|cn(?!\p{L})|chủ nhật|chu nhat|cuối|cuoi|mai|mốt|mot|một|hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin|mười|muoi|tuần|tuan|tháng|thang)`;
const untilWhen = new RegExp(
  String.raw`(?<=^|[\s,;])(?:(?:đến|tới|sang|den|toi|thêm|them)\s+(?=${day})|(?=\+\s?\d|\d{1,2}\s(?:ngày|tuần|tháng|ngay|tuan|thang)(?:\s|,|$)))`,
  'iu',
);
const because = /(?<=^|[\s,;.(])(?:vì|lý do|lí do|ly do|li do|bởi vì|bởi)(?:\s+là)?(?:\s*:)?\s+/iu;
/** Without diacritics these are parts of names, too: behind a ward or a day they say why. */
const becauseBehind = /(?<=[\s,;.(])(?:do|vi|boi)(?:\s*:)?\s+/iu;

/** Whether a text begins as one line of an extension does. */
export function isExtendLine(typed: string): boolean {
  return begins.test(typed.trim());
}

/** `gia hạn CNX 152 cho tân quý đến 25/3 vì mưa`, in whatever order; the reason is all that stands behind its word. */
export function readExtendLine(typed: string): ExtendLine {
  const said = typed.normalize('NFC').replace(/\s+/g, ' ').trim().replace(begins, '');
  const [wardsAt, untilAt] = [forWhom.exec(said)?.index ?? -1, untilWhen.exec(said)?.index ?? -1];
  const first = Math.min(...[wardsAt, untilAt].filter((at) => at >= 0));
  const behind = Number.isFinite(first) ? first + 1 : said.length;
  const tail = becauseBehind.exec(said.slice(behind));
  const reasonAt = Math.min(because.exec(said)?.index ?? Infinity, tail ? behind + tail.index : Infinity);
  const whole = Number.isFinite(reasonAt) ? said.slice(0, reasonAt) : said;
  const reason = Number.isFinite(reasonAt)
    ? said
        .slice(reasonAt)
        .replace(because, '')
        .replace(/^(?:do|vi|boi)(?:\s*:)?\s+/iu, '')
    : '';
  const marks = [
    { part: 'wards', at: wardsAt },
    { part: 'until', at: untilAt },
  ]
    .filter(({ at }) => at >= 0 && at < whole.length)
    .toSorted((a, b) => a.at - b.at);
  const partOf = (name: string): string => {
    const index = marks.findIndex(({ part }) => part === name);
    const mark = marks[index];
    return mark ? whole.slice(mark.at, marks[index + 1]?.at ?? whole.length) : '';
  };
  return {
    about: tidy(whole.slice(0, marks[0]?.at ?? whole.length)),
    wards: tidy(partOf('wards').replace(forWhom, '')),
    until: tidy(partOf('until').replace(/^(?:đến|tới|sang|den|toi)\s+/iu, '')),
    reason: reason.replace(/[\s.)]+$/, '').trim(),
  };
}

const all =
  /^(?:tat ca|het|toan bo|ca quan|moi phuong|cac phuong|cac don vi|tat ca cac phuong|\d+ phuong)(?: phuong| don vi)?$/;
const lacking =
  /^(?:(?:tat ca )?(?:cac )?(?:phuong|don vi|noi) )?(?:con thieu|chua (?:co )?(?:bao cao|nop|gui|lam|xong)|chua co)$/;

export interface WardsNamed {
  /** Null: none was named. */
  readonly which: WhichWards | null;
  /** What is no ward, or may be several. */
  readonly unknown: readonly string[];
  /** Words behind the names, which may say which duty is meant. */
  readonly beside: string;
}

/** The wards that a text names: `tân quý, tân thành`, `tất cả các phường`, `phường còn thiếu`. */
export function wardsNamed(
  text: string,
  wards: readonly Pick<ExtendableWard, 'unitId' | 'unitName'>[],
): WardsNamed {
  const said = plainLetters(text);
  if (said === '') return { which: null, unknown: [], beside: '' };
  if (all.test(said)) return { which: 'all', unknown: [], beside: '' };
  if (lacking.test(said)) return { which: 'lacking', unknown: [], beside: '' };
  const found = text
    .split(/\s*[,;&+]\s*|\s+(?:và|va|với|voi)\s+/iu)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => wardIn(piece, wards));
  const ids = found.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  return {
    which: ids.length > 0 ? [...new Set(ids)] : null,
    unknown: found.flatMap(({ unitId, rest }) => (unitId === null ? [rest] : [])),
    beside: found
      .flatMap(({ unitId, rest }) => (unitId === null ? [] : [rest]))
      .join(' ')
      .trim(),
  };
}

/** The ward that a text means, or with whose whole name it begins. */
function wardIn<Ward extends Pick<ExtendableWard, 'unitId' | 'unitName'>>(
  text: string,
  wards: readonly Ward[],
) {
  const words = text.trim().split(/\s+/);
  for (let to = words.length; to > 0; to--) {
    const [only, ...more] = matchUnits(words.slice(0, to).join(' '), wards);
    const isWhole = to === words.length || isNameOf(words.slice(0, to).join(' '), only);
    if (only && more.length === 0 && isWhole) return { unitId: only.unitId, rest: words.slice(to).join(' ') };
  }
  return { unitId: null, rest: text.trim() };
}

function isNameOf(said: string, ward: Pick<ExtendableWard, 'unitName'> | undefined): boolean {
  return ward !== undefined && plainLetters(said).endsWith(plainLetters(ward.unitName));
}

/**
 * The duties that a text names, by the longest of their names that it has: what the plan calls them, or their forms do; several: it
 * does not say which. Empty: none.
 */
export function dutiesNamed(
  text: string,
  duties: readonly ExtendableDuty[],
  forms: readonly Pick<Form, 'id' | 'title' | 'aliases'>[],
): readonly ExtendableDuty[] {
  const said = ` ${withoutCount(plainLetters(text))} `;
  const rated = duties.map((duty) => {
    const there = namesOf(duty, forms).filter((name) => said.includes(` ${name} `));
    return { duty, length: Math.max(0, ...there.map(({ length }) => length)) };
  });
  const most = Math.max(0, ...rated.map(({ length }) => length));
  return most === 0 ? [] : rated.filter(({ length }) => length === most).map(({ duty }) => duty);
}

/** `CNX lần thứ 152` is `cnx 152`. */
function withoutCount(said: string): string {
  return said.replace(/ (?:lan thu|lan|so|dot|ky|ki) (?=\d)/g, ' ');
}

function namesOf(
  { short, names: own, occurrence, form }: ExtendableDuty,
  forms: readonly Pick<Form, 'id' | 'title' | 'aliases'>[],
): readonly string[] {
  const called = forms.filter(({ id }) => id === form);
  const names = [...own, ...called.flatMap(({ title, aliases = [] }) => [title.vi, ...aliases])];
  const month = /^\d{4}-(\d{2})$/.exec(occurrence)?.[1];
  const ways = month === undefined ? [occurrence] : [`tháng ${Number(month)}`, `t${Number(month)}`];
  const isNamed = occurrence !== 'all';
  return [short, ...names, ...(isNamed ? names.flatMap((name) => ways.map((way) => `${name} ${way}`)) : [])]
    .map((name) => withoutCount(plainLetters(name)))
    .filter((name) => name.length > 2);
}

function tidy(part: string): string {
  return composed(part) === '' ? '' : part.replace(/^[\s,;:]+|[\s,;:.]+$/g, '');
}
