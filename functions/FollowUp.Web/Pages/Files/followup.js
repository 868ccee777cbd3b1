'use strict';

// The link carries the token behind the #, which no server or proxy sees. It leaves the address bar at once and lives as long as the tab.
const given = new URLSearchParams(location.hash.slice(1)).get('token');
if (given) {
  sessionStorage.setItem('token', given);
  history.replaceState(null, '', location.pathname);
}

const state = document.getElementById('state');
const time = new Intl.DateTimeFormat(undefined, {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});
const local = at => at ? time.format(new Date(at)) : '';

// Without a token there may be a session of the platform's sign-in, which the browser sends by itself.
async function read(path) {
  const token = sessionStorage.getItem('token');
  const answer = await fetch(path, { headers: token ? { authorization: 'Bearer ' + token } : {} });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail || body.title);
  return body.items;
}

function show(id, rows) {
  document.getElementById(id).replaceChildren(...rows.map(cells => {
    const row = document.createElement('tr');
    for (const [text, late] of cells.map(cell => [].concat(cell))) {
      const cell = row.insertCell();
      cell.textContent = text || '';
      if (late) cell.className = 'late';
    }
    return row;
  }));
}

async function refresh() {
  try {
    const [cases, messages] = await Promise.all([read('/api/cases?queue=mine'), read('/api/outbox')]);
    show('cases', cases.map(c => [c.number, c.status, [local(c.deadlineAt), c.missed], c.owner, c.summary]));
    show('messages', messages.map(m => [local(m.at), m.recipient + ' ' + m.to, m.template, m.state, m.text]));
    state.textContent = 'As of ' + local(Date.now());
  } catch (problem) {
    state.textContent = problem.message;
  }
}

refresh();
setInterval(refresh, 5000);
