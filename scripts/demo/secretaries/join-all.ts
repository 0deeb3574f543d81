import type { SecretarysPhone } from './phone.ts';
import type { TalkDependencies } from './talk.ts';
import { isNamed } from './typed-choices.ts';

/** Somebody with an invitation. */
interface Invited {
  readonly phone: SecretarysPhone;
  readonly code: string;
}

/** Each uses the code and says who it is. */
export async function joinAll(
  { buttons, settled }: Pick<TalkDependencies, 'buttons' | 'settled'>,
  invited: readonly Invited[],
): Promise<void> {
  for (const { phone, code } of invited) phone.join(code);
  await settled();
  for (const { phone } of invited) {
    const [last] = phone.said();
    const choice = last?.choices.find((one) => isNamed(one, buttons.join));
    if (last && choice !== undefined) phone.choose(last.id, choice);
  }
  await settled();
}
