// A surge raises an alert for each thing that is counted, and again at each level (S1-S4). What is of one category, and stood at one time, is one surge.

const LEVELS = ['level2', 'level1', 'red', 'redAgain'];
const rank = alert => LEVELS.indexOf(alert.level);
const newestFirst = (one, other) => Date.parse(other.raisedAt) - Date.parse(one.raisedAt);
const endOf = alert => (alert.clearedAt ? Date.parse(alert.clearedAt) : Infinity);

/** The surges of alerts, the newest first; of each the gravest alert comes first, then the newest. */
export function surgesOf(alerts) {
  const surges = [];
  for (const alert of alerts.toSorted(newestFirst).reverse()) {
    const known = surges.findLast(surge => surge.category === alert.category);
    if (known && Date.parse(alert.raisedAt) <= known.until) {
      known.alerts.push(alert);
      known.until = Math.max(known.until, endOf(alert));
    } else surges.push({ id: alert.id, category: alert.category, alerts: [alert], until: endOf(alert) });
  }
  return surges.map(complete).sort((one, other) => newestFirst(one.alerts.at(-1), other.alerts.at(-1)));
}

const complete = surge => {
  const alerts = surge.alerts.toSorted((one, other) => rank(other) - rank(one) || newestFirst(one, other));
  const all = name => [...new Set(alerts.flatMap(alert => alert[name] ?? []))];
  return {
    ...surge, alerts, level: alerts[0].level, symptoms: all('symptom'), teams: all('teams'), told: all('told'), masters: all('master'),
    stands: surge.until === Infinity, raisedAt: surge.alerts[0].raisedAt, clearedAt: surge.until === Infinity ? null : new Date(surge.until).toISOString(),
    unseen: alerts.filter(alert => !alert.acknowledgedBy),
  };
};

/** Of those that somebody has yet to acknowledge the gravest, then the newest, as they were given. */
export const unseenFirst = (one, other) => Boolean(other.unseen.length) - Boolean(one.unseen.length) || rank(other) - rank(one);

/**
 * For which alerts of a surge a master case can be opened: one for the category, one for each symptom, each the earliest that stands, whose cases are
 * the most. None for what a master that still links cases has already.
 */
export function openTo(surge, masters) {
  const runs = alert => masters.some(master => master.id === alert.master && master.state === 'open');
  const scopes = Map.groupBy(surge.alerts, alert => alert.symptom ?? '');
  if (scopes.get('')?.some(runs)) return [];
  return [...scopes.values()].filter(scope => !scope.some(runs))
    .map(scope => scope.toSorted(newestFirst).findLast(alert => !alert.clearedAt && !alert.master)).filter(Boolean);
}
