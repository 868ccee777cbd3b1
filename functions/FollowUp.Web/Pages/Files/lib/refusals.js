// What the API refuses, in the board's language. The API says it in English; of what people really meet there are words of ours by its code.
import { Lost } from './api.js';
import { language, speak } from './words.js';
import words from './refusals.words.js';
import simplified from './refusals.zh-cn.js';
import traditional from './refusals.zh-tw.js';

const t = speak(words);
const mine = { 'zh-CN': simplified, 'zh-TW': traditional }[language] ?? {};
const inWords = speak({ [language]: mine });

// Where the API's sentence has the times and numbers that the words need. If it has come to say it otherwise, it stands as it is.
const UNTIL = /until (?<time>.+?)(?: at the most| \(|;)/;
const NEXT = /the next time is (?<time>.+?)\. /;
const SEGMENTS = /takes (?<n>\d+) segments.*may take (?<most>\d+);/;
const PARTS = {
  promiseBeyondTarget: UNTIL, alreadyAcknowledged: UNTIL, attemptIsLive: UNTIL, extensionTooLong: UNTIL, pauseTooLong: UNTIL, snoozeTooLong: UNTIL,
  quietHours: /quiet hours until (?<time>.+?)(?:, which is after|\. Give)/,
  slotOutsideWindow: NEXT, outsideCallHours: NEXT, enoughForToday: NEXT,
  answerTooLong: SEGMENTS, questionTooLong: SEGMENTS,
  contactTooLongAgo: /at most (?<hours>[\d.]+) h back/,
  slotTooFarAhead: /at most (?<days>[\d.]+) days/,
  slotStands: /between (?<from>.+?) and (?<until>.+?)\. /,
  nextActionTooLate: /follow by (?<time>.+?) \(/,
  extensionNotLater: /ends after (?<time>.+?) \(/,
  toldTooLate: /to end at (?<time>.+?), after/,
};

/** Why something was refused, or what else went wrong with it. */
export function sayProblem(problem) {
  if (problem instanceof Lost) return t('lost');
  const { code, message } = problem;
  const values = PARTS[code] ? PARTS[code].exec(message)?.groups : {};
  return Object.hasOwn(mine, code) && values ? inWords(code, values) : message;
}

/** The sentences of its fields; the one that says the refusal itself is said as sayProblem does. */
export const sayMistakes = problem => Object.fromEntries(Object.entries(problem.errors ?? {})
  .map(([name, sentences]) => [name, sentences.map(sentence => (sentence === problem.message ? sayProblem(problem) : sentence))]));
