import type { PersonId } from '#src/domain/ids.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';

/** Somebody with a role in the district, whom the bot's words reach; the person's id is the name. */
export function caretaker(name: string, over: Partial<Caretaker> = {}): Caretaker {
  return {
    personId: name as PersonId,
    name,
    role: 'officer',
    unitName: 'Quận Đoàn Tân Phú',
    unitKind: 'district',
    isReachable: true,
    ...over,
  };
}
