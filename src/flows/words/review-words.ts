import type { Progress } from '#src/domain/obligation/obligation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** What officers still have to look at, and what came back from them: '2 đang chờ duyệt', '1 cần sửa'. */
export function reviewWords({ waiting = 0, returned = 0 }: Progress): readonly Phrase[] {
  return [
    ...(waiting > 0 ? [phrase('progress-waiting', { n: waiting })] : []),
    ...(returned > 0 ? [phrase('progress-returned', { n: returned })] : []),
  ];
}
