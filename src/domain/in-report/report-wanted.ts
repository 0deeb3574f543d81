import { plainLetters } from '#src/domain/answer/plain.ts';

const wanted =
  /^(?:(?:da|thoi|a|gio|em|e|chi|c|anh|minh|ban|bot|oi|cho|muon|can|xin|tinh|de|quay|qua|chuyen|sang|doi|lam|mo|viet|gui|nop|tiep|truoc|luon) )*(?:bao cao|bc) (?!(?:nay|do|kia|roi|xong|sau|lai|tiep|luon|di|nha|nhe|a)$)\S+(?: \S+){0,8}$/;

/** Whether somebody asks to report on something that they name: `báo cáo giờ trái đất`, `cho em báo cáo nông thôn mới trước`. */
export function wantsReportOf(text: string): boolean {
  return text.length <= 80 && wanted.test(plainLetters(text));
}
