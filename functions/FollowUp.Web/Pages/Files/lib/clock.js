// The host's clock and the centre's zone: a demo moves the one, and a browser may stand in another.
import { language, speak } from './words.js';
import words from './clock.words.js';

const t = speak(words);
let ahead = 0;
let zone = 'UTC';
let made = {};

/** Goes by the host's clock from now on. */
export function setNow(instant) {
  const next = Date.parse(instant) - Date.now();
  // A request takes its time: only a clock that was moved is worth a jump.
  if (Math.abs(next - ahead) > 1500) {
    ahead = next;
    tick();
  }
}

export function setZone(id) {
  zone = id;
  made = {};
}

const FORMS = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  short: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  full: { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' },
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  weekday: { weekday: 'short', month: 'short', day: 'numeric' },
  parts: { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

// Made at first use: each takes a browser some milliseconds.
const form = name => made[name] ??= new Intl.DateTimeFormat(name === 'parts' ? 'en' : language, { timeZone: zone, ...FORMS[name] });

/** The present instant in milliseconds. */
export const now = () => Date.now() + ahead;

export const zoneName = () => zone;

const isToday = at => form('day').format(at) === form('day').format(now());

/** An instant in words of the board's language, always with the zone: the time alone on the centre's present day, else with the day. */
export const say = at => form(isToday(new Date(at)) ? 'time' : 'short').format(new Date(at));
export const sayFull = at => form('full').format(new Date(at));
export const sayDay = at => form('weekday').format(new Date(at));

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** A sentence of the host with its instants on the centre's clock. */
export const inZone = sentence => sentence.replace(INSTANT, at => say(at));

/** Minutes until an instant, fewer than none when it has passed. */
export const minutesUntil = at => (Date.parse(at) - now()) / 60_000;

/** A span in words: "1 h 20 min". */
export function saySpan(minutes) {
  const all = Math.floor(Math.abs(minutes));
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  return days > 0 ? t('days', { d: days, h: hours }) : hours > 0 ? t('hours', { h: hours, m: rest }) : t('minutes', { m: rest });
}

/** How long until an instant, or since, in words. */
export const sayLeft = at => {
  const minutes = minutesUntil(at);
  return t(minutes < 0 ? 'over' : 'left', { span: saySpan(minutes) });
};

/** How near a deadline is: over, soon (a quarter of an hour), near (an hour), far. Words and a sign go with it: colour alone tells nobody enough. */
export function nearness(at) {
  const minutes = minutesUntil(at);
  return minutes < 0 ? 'over' : minutes <= 15 ? 'soon' : minutes <= 60 ? 'near' : 'far';
}

function wall(at, parts = form('parts')) {
  const named = Object.fromEntries(parts.formatToParts(new Date(at)).map(part => [part.type, part.value]));
  return `${named.year}-${named.month}-${named.day}T${named.hour}:${named.minute}:${named.second}`;
}

/** An instant as a field of a form takes it: the centre's wall clock, to the minute. */
export const toField = at => wall(at).slice(0, 16);

/** The same on the wall clock of another zone. */
export const toFieldIn = (id, at) => wall(at, new Intl.DateTimeFormat('en', { timeZone: id, ...FORMS.parts })).slice(0, 16);

/** The instant of a wall clock time of the centre, as the API takes it; null for none. Of a time that is skipped, the one just after. */
export function fromField(text) {
  if (!text) return null;
  const aim = Date.parse(`${text}Z`);
  let guess = aim;
  for (let round = 0; round < 3; round++) guess += aim - Date.parse(`${wall(guess)}Z`);
  return new Date(guess).toISOString().replace(/\.\d+Z$/, 'Z');
}

// What counts down is written again each second, wherever it stands.
function tick() {
  for (const node of document.querySelectorAll('[data-until]')) {
    const text = sayLeft(node.dataset.until);
    if (node.textContent !== text) node.textContent = text;
    const near = nearness(node.dataset.until);
    if (node.dataset.near !== near) node.dataset.near = near;
  }
  for (const node of document.querySelectorAll('[data-clock]')) node.textContent = sayFull(now());
}

setInterval(tick, 1000);
