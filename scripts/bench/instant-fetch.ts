import type { ApiClientOptions } from 'grammy';
import type { Screens } from './screens.ts';

/** A fetch for grammY's client that answers at once, with no more of a response than the client looks at. */
export function instantFetch(screens: Screens): NonNullable<ApiClientOptions['fetch']> {
  const answer = (url: string, { body }: { body: string }): Promise<object> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const answered = screens.answer(method, JSON.parse(body) as object);
    return Promise.resolve({ json: () => Promise.resolve(answered) });
  };
  // grammY types fetch as its own; it hands over an address and options.
  return answer as never;
}
