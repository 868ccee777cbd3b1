/** A case of its own page, as the lists have it. */
export const itemOf = page => ({
  ...page,
  accepted: Boolean(page.owner) && !page.cycle.acceptBy,
  missed: Boolean(page.cycle.missedAt),
  paused: page.cycle.pause?.reason,
  unreachable: Boolean(page.cycle.calls?.unreachable),
  pauseAsked: page.cycle.pauseRequest?.note,
  extensionAsked: page.cycle.extension?.until,
  extensionReason: page.cycle.extension?.reason,
  extensionAtSupervisor: page.cycle.extension?.atSupervisor,
  newTimeOffered: page.cycle.offer?.promisedAt,
  extended: page.cycle.extended,
  supervisorCalled: page.cycle.supervisorCalled,
  supervisorAskedAt: page.cycle.supervisorAskedAt,
  acknowledgedUntil: page.cycle.acknowledgedUntil,
  earlierMisses: page.earlier.filter(cycle => cycle.missedAt).length,
  cameAgain: page.cycle.cameAgain,
});
