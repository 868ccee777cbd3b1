// The demo's clock: what takes 24 hours can be seen in a minute.
import { send } from '../lib/api.js';
import { now, setNow } from '../lib/clock.js';
import { h, show } from '../lib/dom.js';
import { tell } from '../lib/form.js';
import { speak } from '../lib/words.js';
import words from './words.js';

const t = speak(words);
const STEPS = [['PT10M', 'tenMinutes'], ['PT1H', 'oneHour'], ['P1D', 'oneDay']];

export function open(root, session, refresh) {
  let busy = false;

  const move = advance => async () => {
    busy = true;
    draw();
    try {
      const moved = await send('POST', '/api/demo/clock', { advance });
      setNow(moved.now);
      await refresh();
    } catch (problem) {
      tell(problem.message, 'bad');
    }
    busy = false;
    draw();
  };

  const draw = () => show(root, h('section.row', { 'aria-label': t('title') },
    h('strong', t('title')), h('span', { 'data-clock': true, 'data-keep': true }),
    STEPS.map(([advance, label]) => h('button', { disabled: busy, onclick: move(advance) }, t(label)))));

  draw();
}
