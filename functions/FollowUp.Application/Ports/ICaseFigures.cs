using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>
/// Reads what is counted of cases, day by day: nothing is read but the days that are asked for. It may lag behind commits by a moment on a
/// distributed store, never on a single one.
/// </summary>
public interface ICaseFigures
{
    /// <summary>
    /// One page of the cases about which something is counted on a day in UTC (<see cref="CaseFigures.Days"/>), each as it stands now, by the
    /// instant of its flag and then its id. Who counts looks at the instants in the figures: a case stands on every day on which anything of it
    /// is counted, and may for a moment stand on one that has moved.
    /// </summary>
    /// <param name="utcDay">The day.</param>
    /// <param name="flaggedSince">Only those flagged at or after this instant (UTC); null for all.</param>
    /// <param name="atMost">How many at the most.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the page before; null for the beginning.</param>
    /// <param name="cancel">Cancels the read.</param>
    /// <exception cref="UnknownPageException">This list did not give what <paramref name="after"/> asks for.</exception>
    Task<Page<CaseFigures>> OnDayAsync(LocalDate utcDay, Instant? flaggedSince, int atMost, string? after, CancellationToken cancel);
}
