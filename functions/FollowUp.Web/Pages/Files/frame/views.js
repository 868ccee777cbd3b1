// The views of the board, and for whom they are. The API refuses what is not for somebody; the board does not offer it.
import * as mine from '../views/mine/view.js';

const ROLES = ['agent', 'lead', 'supervisor', 'manager'];
const from = role => ROLES.slice(ROLES.indexOf(role));

/**
 * name: who may open it, and where it is; `key` opens it from anywhere; what it asks for first, so that it is on its way while all else is read
 * and drawn. Those without a place in the navigation are reached from others. What most people open first comes with the frame.
 */
export const VIEWS = {
  mine: { roles: ROLES, key: '1', ask: mine.ask, read: async () => mine },
  flag: { roles: ROLES, key: 'f', read: () => import('../views/flag/view.js') },
  save: { roles: from('lead'), key: '2', read: () => import('../views/save/view.js') },
  alerts: { roles: from('lead'), key: '3', read: () => import('../views/alerts/view.js') },
  people: { roles: from('lead'), key: '4', read: () => import('../views/people/view.js') },
  reports: { roles: from('lead'), key: '5', read: () => import('../views/reports/view.js') },
  books: { roles: from('supervisor'), key: '6', read: () => import('../views/books/view.js') },
  outbox: { roles: ROLES, key: '7', read: () => import('../views/outbox/view.js') },
  case: { roles: ROLES, hidden: true, read: () => import('../views/case/view.js') },
};

/** Where somebody begins: an agent with the own callbacks, a supervisor with what is to be saved. */
export const homeOf = role => (role === 'agent' ? 'mine' : 'save');
