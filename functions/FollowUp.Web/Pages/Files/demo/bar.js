// The demo's clock, and a guided first minute: what takes 24 hours can be seen at once.
import { get, send } from '../lib/api.js';
import { now, sayFull, setNow } from '../lib/clock.js';
import { h, show } from '../lib/dom.js';
import { orTell } from '../lib/or-tell.js';
import { sayProblem } from '../lib/refusals.js';
import { useStyle } from '../lib/style.js';
import { tell } from '../lib/tell.js';
import { speak } from '../lib/words.js';
import { guide } from './guide.js';
import words from './words.js';

const t = speak(words);
const STEPS = [['PT10M', 'tenMinutes'], ['PT1H', 'oneHour'], ['P1D', 'oneDay']];

/** Shows the bar; `refresh` redraws the view that is open. */
export async function open(root, refresh) {
  await useStyle('demo');
  let busy = false;

  const move = async advance => {
    busy = true;
    draw();
    try {
      setNow((await send('POST', '/api/demo/clock', { advance })).now);
      await refresh();
    } catch (problem) {
      tell(sayProblem(problem), 'bad');
    }
    busy = false;
    draw();
  };

  const moveTo = instant => move(`PT${Math.max(1, Math.ceil((Date.parse(instant) - now()) / 1000))}S`);

  const toNextDeadline = orTell(async () => {
    const { items } = await get('/api/cases?queue=team&size=200');
    const next = items.find(item => item.deadlineAt && Date.parse(item.deadlineAt) > now());
    if (next) await moveTo(next.deadlineAt);
    else tell(t('noDeadline'), 'info');
  });

  const steps = guide({ moveTo, draw: () => draw() });

  // On a phone it is one line, until somebody wants more of it.
  let open = false;
  const fold = () => {
    open = !open;
    draw();
  };

  const draw = () => show(root,
    h('section.row', { 'aria-label': t('title') },
      h('strong', t('title')), h('span.clock', { 'data-clock': true, 'data-keep': true }, sayFull(now())),
      h('button.fold', { 'aria-expanded': String(open), 'aria-controls': 'demo-more', onclick: fold }, t('more'))),
    h('div.more', { id: 'demo-more', class: open ? 'open' : null },
      h('div.row', STEPS.map(([advance, label]) => h('button', { disabled: busy, onclick: () => move(advance) }, t(label))),
        h('button', { disabled: busy, onclick: toNextDeadline }, t('nextDeadline'))),
      steps.draw(busy)));

  draw();
  return { refresh: () => steps.look() };
}
