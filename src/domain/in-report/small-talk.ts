import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';

const isThanksOrGreeting = wordSet(
  'cảm ơn, cám ơn, cam on, cảm ơn đã, thanks, thank, thank you, tks, thks, thankiu, mơn, biết ơn, chào, xin chào, hello, helo, hi, alo, a lô, chúc mừng, giỏi quá, tuyệt vời, hay quá, tiện quá, dễ thương quá, good job',
);
/** Said to the bot, and worth no note. */
const isBeside = wordSet(
  'dạ, vâng, ok, em, bạn, bot, ad, chị, anh, e, b, xung kích, nhiều, lắm, nhiều lắm, rất, quá, ghê, nha, nhé, nhen, nè, ạ, ơi, luôn, rồi, đã, vì đã, giúp, giúp đỡ, hỗ trợ, nhắc, nhắc nhở, giùm, mình, buổi sáng, buổi chiều, buổi tối, ngày mới, á, thật, cô, chú, à, cưng, nghen, và',
);

/** Thanks or a greeting for the bot alone: `cảm ơn em nhiều`. `cảm ơn các đơn vị đã phối hợp` is for a report. */
export function isSmallTalk(text: string): boolean {
  const said = tokenise(text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|️/gu, ' '));
  return (
    isOnly(said, 0, isThanksOrGreeting, isBeside) &&
    (said.length === 0 || said.some((_, at) => phraseAt(said, at, isThanksOrGreeting) > 0))
  );
}
