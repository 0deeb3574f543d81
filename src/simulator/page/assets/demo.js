import { tellProblem } from './base.js';
import { onLanguage } from './language.js';
import { buildPhone } from './phone.js';
import { drawPlatforms } from './platforms.js';
import { drawTabs } from './tabs.js';
import { drawTime } from './time.js';

const main = document.getElementById('phones');
const drawn = new Map();
const phones = new Map();
let last = null;

/** Of the phones only those are in a view that changed. */
function draw(view) {
  for (const phone of view.phones) phones.set(phone.id, phone);
  last = { ...view, phones: [...phones.values()] };
  for (const phone of view.phones) {
    if (!drawn.has(phone.id)) {
      const made = buildPhone(phone);
      drawn.set(phone.id, made);
      main.append(made.root);
    }
    drawn.get(phone.id).update(phone);
  }
  drawPlatforms(last.phones);
  drawTabs(last.phones);
  drawTime(last);
}

const events = new EventSource('/demo/events');
events.addEventListener('message', ({ data }) => {
  draw(JSON.parse(data));
  document.body.dataset.ready = 'yes';
});
events.addEventListener('error', () => tellProblem('lost'));
events.addEventListener('open', () => tellProblem(null));
onLanguage(() => last && draw(last));
