/** The page's words by language and name. */
const all = JSON.parse(document.getElementById('words').textContent);
const storedAs = 'xung-kich-demo-language';
const locales = { vi: 'vi-VN', en: 'en-GB' };
const listeners = new Set();
const formats = new Map();
let language = 'vi';

/** A word of the page in the visitor's language. */
export function say(name) {
  return all[language][name];
}

/** Which language that is, for texts that come in both. */
export function pageLanguage() {
  return language;
}

/** Calls it now and whenever the language changes. */
export function onLanguage(listener) {
  listeners.add(listener);
  listener();
}

/** A time or day in words. Vietnamese writes 'Chủ nhật' with one capital, which Intl does not. */
export function inWords(at, options) {
  return formatOf(options).format(at).replace('Chủ Nhật', 'Chủ nhật');
}

/** Made once: hundreds of messages are written with the same few. */
function formatOf(options) {
  const key = JSON.stringify([language, options]);
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], { timeZone: 'Asia/Ho_Chi_Minh', ...options });
  formats.set(key, format);
  return format;
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  document.title = say('title');
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', say(node.dataset.label));
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
  for (const listener of listeners) listener();
}

for (const button of document.querySelectorAll('[data-language]'))
  button.addEventListener('click', () => {
    localStorage.setItem(storedAs, button.dataset.language);
    speak(button.dataset.language);
  });
const stored = localStorage.getItem(storedAs);
speak(stored in all ? stored : 'vi');
