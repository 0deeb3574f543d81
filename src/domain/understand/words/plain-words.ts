import { type Phrases, phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import { figureWords } from './figure-words.ts';
import { nameWords } from './name-words.ts';
import { placeWords } from './place-words.ts';
import { textWords } from './text-words.ts';

/** What a word that belongs to no form does in a message. */
export type PlainWord =
  /** People, of whichever kind: which field they belong to, the form says. */
  | 'people'
  /** Before a number: about so many; `about-behind` behind it. */
  | 'about'
  | 'about-behind'
  /** Of those, what says only that it was no more: `dưới 50`, `50 trở xuống`. */
  | 'at-most'
  | 'at-most-behind'
  /** Behind what is counted: `tham gia`. */
  | 'tail'
  /** Between a label and its number: `là`, `được`. */
  | 'link'
  /** Makes a name of the number behind it: `lần 152`, `lớp 8`. */
  | 'ordinal'
  /** Measures the number before it, or counts what is no people: `18 tuổi`, `9 hộ`. */
  | 'no-count'
  /** Begins a place, with a number (`hẻm 25`) or without. */
  | 'address'
  /** Begins the name of a place: `công viên`. */
  | 'place'
  /** The place follows: `tại`. */
  | 'at'
  /** No place goes on beyond it. */
  | 'stop'
  /** Between who came and how many: `bà con ra phụ 17 người`. */
  | 'came'
  /** What follows is part of what was counted: `trong đó`. */
  | 'part'
  | 'total'
  /** Before the total of what was said: `30 đv + 15 dân = 45`. */
  | 'sum'
  /** Between the parts of a sum. */
  | 'joins'
  /** The number behind counts others too: `cả dân là 75`. */
  | 'whole'
  /** Who makes up what is missing of a total: `còn lại là người dân`. */
  | 'rest'
  /** Behind a total: its parts follow. */
  | 'of-parts'
  /** In brackets behind a place: how to find it. */
  | 'beside'
  /** Behind the name of a body that helped. */
  | 'helped'
  /** What was done begins. */
  | 'deed'
  /** Money that is no cost. */
  | 'earned'
  /** Behind 'không có'. */
  | 'nobody'
  /** Names no place that one could find. */
  | 'nowhere'
  /** The unit itself: hardly a place. */
  | 'ward'
  /** What follows says how much more than at another time. */
  | 'compared'
  /** What follows is so much for each. */
  | 'rate'
  /** Counted, but no people. */
  | 'thing'
  /** Behind a stroke: `50k/người`. */
  | 'each-of'
  | 'none'
  | 'not-yet'
  /** Things that hold waste, whose weight nobody knows. */
  | 'container'
  /** What is given away by weight, and is no waste. */
  | 'goods'
  /** Units of weight. */
  | 'weight'
  /** What follows is what it was not: `54 chứ không phải 45`. */
  | 'denied'
  /** What was said is put right. */
  | 'slip'
  /** Left over around figures, worth no note by itself. */
  | 'scrap'
  /** Means nothing for a report. */
  | 'filler'
  /** A document or a festive day is named, not the day of the activity. */
  | 'feast'
  /** May be called by a day: `kênh 19/5`. */
  | 'street'
  | 'document'
  /** Before the name of an activity that is only mentioned: `chiến sĩ Mùa hè xanh`. */
  | 'in-passing'
  | 'contact'
  /** A line that says who writes to whom. */
  | 'heading'
  /** Has a field's word in it and means something else: `dân quân`. */
  | 'other'
  /** What an activity was about follows. */
  | 'about-what'
  | 'with-whom'
  /** What an activity is called ends before it. */
  | 'topic-stop'
  | 'day-part';

const lists: Readonly<Record<PlainWord, readonly string[]>> = {
  ...figureWords,
  ...placeWords,
  ...nameWords,
  ...textWords,
};

/** The phrases of these kinds. */
export function plainWords(...kinds: readonly PlainWord[]): Phrases {
  return phrasesOf(kinds.flatMap((kind) => lists[kind]).flatMap((line) => line.split(', ')));
}
