import { say } from './language.js';

const problem = document.getElementById('problem');

/** Tells what went wrong by the name of its words; null: nothing does any more. */
export function tellProblem(name) {
  problem.textContent = name ? say(name) : '';
  problem.hidden = !name;
}

/** Does something on a phone, or moves the clock. What went wrong is told, and is `problem` of the result. */
export async function post(path, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(path, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: isForm ? {} : { 'content-type': 'application/json' },
  }).catch(() => null);
  const result = answer ? await answer.json().catch(() => ({ problem: 'refused' })) : { problem: 'lost' };
  tellProblem(result.problem);
  return result;
}

/** A new element with a class and a text, never markup. */
export function element(tag, className = '', text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A button that never submits a form. */
export function button(className, text, onClick) {
  const made = element('button', className, text);
  made.type = 'button';
  if (onClick) made.addEventListener('click', onClick);
  return made;
}

const drawings = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  clip: 'M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.6 8.6a1.7 1.7 0 0 1-2.4-2.4l7.9-7.9',
  send: 'M4 12l16-8-5.5 16-3-6.5zM11.5 13.5L20 4',
  dots: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  close: 'M6 6l12 12M18 6L6 18',
};

/** A button with a drawing; its words come later, in the visitor's language. */
export function iconButton(name, className = '') {
  const made = button(`icon ${className}`);
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawings[name]);
  drawing.append(path);
  made.append(drawing);
  return made;
}

/** Gives a control its name, for those who see it and those who hear it. */
export function label(control, words) {
  control.title = words;
  control.setAttribute('aria-label', words);
}
