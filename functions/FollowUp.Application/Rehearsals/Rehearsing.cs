using System.Diagnostics;
using System.Runtime.CompilerServices;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Core.Rehearsals;
using NodaTime;

namespace FollowUp.Application.Rehearsals;

/// <summary>
/// Replays the cases of the last days under a draft of the policies and under the book in force. Cases are read one after another, the newest days
/// first, and let go: nothing is stored, and memory does not grow with their number.
/// </summary>
public sealed class Rehearsing(ICaseFigures figures, ICaseQueries queries, IBookshelf books, IClock clock)
{
    /// <summary>How many cases are replayed at the most.</summary>
    public const int MostCases = 5_000;

    private const int PageSize = 200;

    /// <summary>Whoever waits for the answer is given it in time, from what was replayed by then.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(90);

    /// <summary>Replays what was flagged in the last days.</summary>
    /// <param name="draft">The draft, checked together with the other books.</param>
    /// <param name="days">How many days of 24 hours back from now.</param>
    /// <param name="cancel">Ends it without an answer.</param>
    public async Task<Rehearsal> RunAsync(PolicyBook draft, int days, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (now, before) = (clock.GetCurrentInstant(), books.Current);
        var (after, from) = (before with { Policies = draft }, now - Duration.FromDays(days));
        var (tally, taken) = (new RehearsalTally(), new Taken());
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancel };
        await Parallel.ForEachAsync(FlaggedAsync(from, now, taken, cancel), options, async (id, stop) =>
        {
            var timeline = await queries.TimelineAsync(id, stop);
            if (timeline is [{ Event: CaseEvent.CaseFlagged }, ..])
            {
                tally.Add(id, Replay.Of(id, timeline, before, now), Replay.Of(id, timeline, after, now, inForce: before));
            }
        });

        return tally.Into((cases, was, becomes, changed, changes) => new Rehearsal
        {
            BeforeVersion = before.Policies.Version,
            AfterVersion = draft.Version,
            From = from,
            Until = now,
            Cases = cases,
            Cut = taken.Cut,
            Before = was,
            After = becomes,
            Changed = changed,
            Changes = changes,
        });
    }

    /// <summary>The cases flagged between two instants, the newest day first; no more than can be answered for.</summary>
    private async IAsyncEnumerable<CaseId> FlaggedAsync(Instant from, Instant until, Taken taken, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        for (var day = until.InUtc().Date; day >= from.InUtc().Date; day = day.PlusDays(-1))
        {
            // Of the cases that stand on a day, those flagged since its beginning were flagged on it.
            var since = Instant.Max(from, day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
            string? after = null;
            do
            {
                var page = await figures.OnDayAsync(day, since, PageSize, after, cancel);
                foreach (var one in page.Items.Where(one => one.FlaggedAt <= until))
                {
                    if (count++ >= MostCases || watch.Elapsed > LongEnough)
                    {
                        taken.Cut = true;
                        yield break;
                    }

                    yield return one.Id;
                }

                after = page.Next;
            }
            while (after is not null);
        }
    }

    private sealed class Taken
    {
        public volatile bool Cut;
    }
}
