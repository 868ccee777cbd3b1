// The page of a case: what it is about, what comes next, and what may be done now.
import { actsOf } from '../../acts/acts.js';
import { get } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { orTell } from '../../lib/or-tell.js';
import { failed } from '../../lib/state.js';
import { useStyle } from '../../lib/style.js';
import { speak } from '../../lib/words.js';
import { focusIn } from './focus.js';
import { itemOf } from './item.js';
import { actBar } from './parts/bar.js';
import { callCard } from './parts/calls.js';
import { customerCard } from './parts/customer.js';
import { explainCard } from './parts/explain.js';
import { head } from './parts/head.js';
import { historyCard } from './parts/history.js';
import { ladderCard } from './parts/ladder.js';
import { messageCard } from './parts/messages.js';
import { nowCard } from './parts/now.js';
import { saidCard } from './parts/said.js';
import { timelineCard } from './parts/timeline.js';
import { readWaiting, waitingCard } from './parts/waiting.js';
import words from './words.js';

const t = speak(words);

export async function open({ root, session, params, query, refresh: refreshAll, setKeys }) {
  const path = `/api/cases/${encodeURIComponent(params[0] ?? '')}`;
  const state = { page: null, waiting: null, session, said: query.get('said'), explanation: null, link: null, refused: null, closed: false };
  await useStyle('case');

  const explain = orTell(async open => {
    state.explanation = open ? await get(`${path}/explain`) : null;
    draw();
  });

  const done = () => {
    state.said = null;
    draw();
  };

  const acts = () => actsOf({ item: itemOf(state.page), page: state.page, session, refresh: refreshAll }).map(act => ({
    ...act,
    run: async () => {
      const goOn = focusIn(root);
      await act.run();
      goOn();
    },
  }));

  const draw = () => {
    // What was asked for before the case was left may be answered after it: the title is another's by then.
    if (!root.isConnected) return;
    const goOn = focusIn(root);
    if (state.refused) drawRefusal();
    else drawCase(state.page, acts());
    goOn();
  };

  const drawCase = (page, acts) => {
    document.title = `${page.number} · FollowUp`;
    show(root,
      head(page),
      saidCard(page, state.said, done),
      h('div.case-page',
        h('div.first', nowCard(page), actBar(acts, page, session), callCard(page, acts), waitingCard(state.waiting)),
        h('div.side', !page.isMaster && customerCard(page, state.link), historyCard(page), messageCard(page)),
        h('div.rest', ladderCard(page), explainCard(page, state.explanation, explain), timelineCard(page))));
    setKeys(acts.filter(act => act.key).map(act => [act.key, act.label, act.run]));
  };

  const drawRefusal = () => {
    document.title = `${t('notHere')} · FollowUp`;
    show(root, h('div.head', h('h1', { tabindex: -1 }, t('notHere'))), failed(state.refused, refreshAll), h('p', h('a', { href: '#/mine' }, t('back'))));
    setKeys([]);
  };

  const read = async () => {
    state.page = await get(path);
    state.waiting = await readWaiting(state.page);
    if (state.explanation) state.explanation = await get(`${path}/explain`);
    state.refused = null;
  };

  const refresh = async () => {
    try {
      await read();
    } catch (problem) {
      if (![403, 404].includes(problem.status)) throw problem;
      // Whoever may not see it any more is not left with what was read before (A1).
      Object.assign(state, { page: null, waiting: null, explanation: null, link: null, refused: problem });
    }
    draw();
  };

  await refresh();
  if (state.refused) return { refresh };
  // A link may lead to an act. An address alone does nothing: only what asks first is opened, the rest is found under the hand.
  // It leads there once: the same link does so again.
  if (query.has('act')) history.replaceState(null, '', `#/case/${encodeURIComponent(params[0])}`);
  const wanted = acts().find(act => act.name === query.get('act'));
  if (wanted?.name === 'answer') setTimeout(() => state.closed || wanted.run());
  else if (wanted) root.querySelector(`.acts button[data-key="${CSS.escape(wanted.name)}"]`)?.focus();

  if (session.demo) {
    // The link names the host's own address; the page is the same under the one that is open here.
    get(`/api/demo/links/${state.page.id}`).then(({ link }) => {
      state.link = new URL(link).pathname;
      draw();
    }, () => null);
  }
  return { refresh, close: () => { state.closed = true; } };
}
