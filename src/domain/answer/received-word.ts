import { composed, plainLetters } from './plain.ts';

const polite =
  '(?: (?:a|e|c|r|rui|nha|nhe|nhen|nghen|ne|do|roi|em|chi|anh|ban|oi|luon|bot|het|duoc|vang|da))*';
const before = '(?:(?:da|vang|u|um|e|c|em|chi|anh|minh|ben em|ben chi|phuong em|phuong minh|ok|oke) )*';
const asks = new RegExp(
  `^${before}(?:co )?(?:nhan|thay|vo)(?: (?:duoc|dc|du|day du))?(?: (?:bao cao|anh|hinh|bai))?(?: (?:cua )?(?:chi|em|anh|minh))? ?(?:chua|khong|ko|k)${polite}$`,
);
const isDone = new RegExp(`^${before}(?:duoc|dc) (?:chua|khong|ko|k)${polite}$`);
const sent = new RegExp(`^${before}(?:gui|goi|nop)(?: (?:bao cao|anh|xong|du))* (?:roi|r|rui)${polite}$`);
const nods = new RegExp(`^(?:da|vang|ok|oke|oki|okie|u|um|uh|uk|roi|vay la xong)${polite}$`);
const thumbsUp = /^[👍👌✅🆗💯🫡❤🥰😍😘☺😊\s]+$/u;

/** Whether somebody nods, or asks whether what they sent has come: `dạ`, 👍, `em nhận được chưa`, `chị gửi rồi đó`. */
export function asksWhetherReceived(text: string): boolean {
  if (thumbsUp.test(composed(text).replace(/\p{Emoji_Modifier}/gu, ''))) return true;
  const said = plainLetters(text);
  return said !== '' && (asks.test(said) || isDone.test(said) || sent.test(said) || nods.test(said));
}
