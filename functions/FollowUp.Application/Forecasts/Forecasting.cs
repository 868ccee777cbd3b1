using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Application.Forecasts;

/// <summary>
/// Says how full the hour is in which a promise falls due, and which hour is not. It is advice: it refuses nothing and moves no promise. Other
/// flags of the same moment, or a list that lags behind, make it a little too hopeful.
/// </summary>
public sealed class Forecasting(ICaseQueries queries, IBookshelf books, IClock clock)
{
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <summary>Most hours are not full, and most that are have one near by that is not.</summary>
    private const int FirstLook = 4;

    private const int FurtherLook = 24;

    /// <summary>The forecast of a flag; null if it promises nothing. One small read, and a second only if the hour is full.</summary>
    public async Task<PromiseForecast?> OfAsync(CaseCommand.Flag flag, CancellationToken cancel)
    {
        var shelf = books.Current;
        if (ForeseenPromise.Of(flag, clock.GetCurrentInstant(), shelf) is not { } foreseen)
        {
            return null;
        }

        var from = HourLoad.StartOf(foreseen.Promise.DeadlineAt, shelf.Roster.Centre.Zone);
        var load = (await LookAsync(foreseen.Team, from, 1, shelf, cancel))[0];
        return new PromiseForecast(load, load.IsFull ? await SlotAsync(foreseen, load.Until, shelf, cancel) : null);
    }

    private async Task<HonestSlot?> SlotAsync(ForeseenPromise foreseen, Instant from, Books shelf, CancellationToken cancel)
    {
        var left = (int)Math.Ceiling(shelf.Policies.Rules.Feasibility.LookAhead.TotalHours);
        for (var look = FirstLook; left > 0; look = FurtherLook)
        {
            var hours = Math.Min(look, left);
            if ((await LookAsync(foreseen.Team, from, hours, shelf, cancel)).FirstOrDefault(load => !load.IsFull) is { } free)
            {
                var standing = free.Until <= Planning.WholeMinute(foreseen.Promise.DueAt) ? SlotStanding.WithinTarget
                    : free.Until <= foreseen.ExtendableTo ? SlotStanding.ByExtension
                    : SlotStanding.BeyondExtension;
                return new HonestSlot(free.From, free.Until, standing);
            }

            (from, left) = (from + (hours * Hour), left - hours);
        }

        return null;
    }

    /// <summary>Nothing is read where nobody works: those hours take no promise anyhow.</summary>
    private async Task<IReadOnlyList<HourLoad>> LookAsync(string team, Instant from, int hours, Books shelf, CancellationToken cancel)
    {
        var perAgent = shelf.Policies.Rules.Feasibility.PerAgentAnHour;
        var agents = Enumerable.Range(0, hours).Select(i => HourLoad.AgentsIn(shelf.Roster, team, from + (i * Hour))).ToList();
        var counted = hours == 1 || agents.Any(count => count > 0)
            ? await queries.PromisesByHourAsync(team, from, hours, HourLoad.MostOf(agents.Max(), perAgent) + 1, cancel)
            : new int[hours];
        return [.. agents.Select((count, i) => new HourLoad(from + (i * Hour), counted[i], count, perAgent))];
    }
}
