import { composed, plainLetters } from './plain.ts';

const polite = '(?: (?:a|nha|nhe|nhen|nghen|ne|do|roi|em|chi|anh|ban|oi|luon|bot|het|duoc|vang|da))*';
const before = '(?:(?:da|vang|u|um|em|chi|anh|minh|ben em|ben chi|phuong em|phuong minh|ok|oke) )*';
const asks = new RegExp(
  `^${before}(?:co )?(?:nhan|thay|vo)(?: (?:duoc|dc|du|day du))?(?: (?:bao cao|anh|hinh|bai))?(?: (?:cua )?(?:chi|em|anh|minh))? ?(?:chua|khong|ko|k)${polite}$`,
);
const sent = new RegExp(`^${before}(?:gui|goi|nop)(?: (?:bao cao|anh|xong|du))* roi${polite}$`);
const nods = new RegExp(
  `^(?:da|vang|ok|oke|oki|okie|u|um|uh|uk|roi|vay la xong)(?: (?:da|vang|ok|oke|oki|okie|u|um))*${polite}$`,
);
const thumbsUp = /^[👍👌✅🆗💯🫡❤🥰😍😘☺😊\s]+$/u;

/** Whether somebody only nods: `dạ`, `ok em`, 👍. */
export function isNod(text: string): boolean {
  return thumbsUp.test(composed(text).replace(/\p{Emoji_Modifier}/gu, '')) || nods.test(plainLetters(text));
}

/** Whether somebody nods, or asks whether what they sent has come: `dạ`, 👍, `em nhận được chưa`, `chị gửi rồi đó`. */
export function asksWhetherReceived(text: string): boolean {
  const said = plainLetters(text);
  return isNod(text) || asks.test(said) || sent.test(said);
}
