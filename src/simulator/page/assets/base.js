/** The page's words, by key. */
export const words = JSON.parse(document.getElementById('words').textContent);

export const problem = document.getElementById('problem');

/** Does something on a phone, or moves the clock. */
export async function post(path, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(path, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: isForm ? {} : { 'content-type': 'application/json' },
  }).catch(() => null);
  const result = answer ? await answer.json().catch(() => ({})) : { problem: words.lost };
  problem.textContent = result.problem ?? '';
  problem.hidden = !result.problem;
  return result;
}

/** A new element with a class and a text, never markup. */
export function element(tag, className = '', text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
