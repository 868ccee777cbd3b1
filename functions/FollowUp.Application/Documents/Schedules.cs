using FollowUp.Application.Bookshelves;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Application.Documents;

/// <summary>
/// Runs the centre's scheduled works, each through a document of its own, so that what runs documents runs them too: the loop on one machine, the
/// timer on Azure. A document remembers up to when its work is done, so that a kill or an outage leaves nothing out.
/// </summary>
/// <param name="store">Where the documents are kept.</param>
/// <param name="works">The works.</param>
/// <param name="clock">The clock.</param>
/// <param name="books">Knows whether another instance has put books into force; null where there is no other.</param>
public sealed class Schedules(IDocumentStore store, IEnumerable<IScheduledWork> works, IClock clock, BookKeeper? books = null) : IDocumentWork
{
    /// <summary>How long a schedule sleeps at the most: books may have been edited.</summary>
    private static readonly Duration LookEvery = Duration.FromHours(1);

    private readonly Documents<Schedule> _schedules = new("schedule", store);
    private readonly Dictionary<string, IScheduledWork> _works = works.ToDictionary(work => work.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Kind => _schedules.Kind;

    /// <summary>Lets every work have its document. Each host calls it at its start; one that is there stays as it is, for its work may be behind.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        foreach (var work in _works.Values)
        {
            await _schedules.ChangeAsync(work.Name, was => was is null ? Store(work, now, now) : new DocumentChange<Schedule>.Keep(), cancel);
        }
    }

    /// <summary>Has a work asked again when it comes next, because something changed on which that hangs.</summary>
    public Task LookAgainAsync(string name, CancellationToken cancel) => _schedules.ChangeAsync(
        name,
        was => was is not null
            ? new DocumentChange<Schedule>.Store(was, clock.GetCurrentInstant())
            : new DocumentChange<Schedule>.Keep(),
        cancel);

    /// <inheritdoc/>
    /// <remarks>The work comes first: whoever is cut off between does it again. A work that only a newer version knows is left to that.</remarks>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);

        // By the books of before, a work that was to be asked again because of an absence that another instance was told would sleep over it.
        await (books?.RefreshAsync(cancel) ?? Task.CompletedTask);
        var now = clock.GetCurrentInstant();
        if (await _schedules.LoadAsync(key.Name, cancel) is not { } schedule || !_works.TryGetValue(key.Name, out var work))
        {
            await _schedules.ChangeAsync(
                key.Name, was => was is null ? new DocumentChange<Schedule>.Keep() : new DocumentChange<Schedule>.Store(was, now + LookEvery), cancel);
            return;
        }

        var isDue = work.NextAfter(schedule.DoneUntil) <= now;
        if (isDue)
        {
            await work.RunAsync(schedule.DoneUntil, now, cancel);
        }

        await _schedules.ChangeAsync(
            key.Name,
            was => Store(work, isDue ? Instant.Max(now, was?.DoneUntil ?? now) : was?.DoneUntil ?? now, now),
            cancel);
    }

    private static DocumentChange<Schedule>.Store Store(IScheduledWork work, Instant doneUntil, Instant now) => new(
        new Schedule(doneUntil), Instant.Min(work.NextAfter(doneUntil) ?? Instant.MaxValue, now + LookEvery));
}
