using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Outages;
using NodaTime;

namespace FollowUp.Application.Outages;

/// <summary>Releases the cases of outages that are over, so many in each minute (C6).</summary>
public sealed class OutageWork(OutageDesk desk, CommandHandler commands, IBookshelf books, IClock clock) : IDocumentWork
{
    private static readonly CaseCommand.StartClock Start = new() { By = Actor.System };

    /// <inheritdoc/>
    public string Kind => OutageDesk.Kind;

    /// <summary>
    /// Takes the minute that has come and releases what belongs into it. Whoever comes second finds the minute taken; a case that was
    /// released and is still on the list has its promise already and is struck off.
    /// </summary>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = clock.GetCurrentInstant();
        var mine = false;
        var claimed = await desk.ChangeAsync(
            key.Name,
            outage =>
            {
                var next = OutageRelease.Claim(outage, now);
                mine = next != outage;
                return next;
            },
            cancel);
        if (claimed is null || !mine)
        {
            return;
        }

        var (released, waiting) = (0, await desk.WaitingAsync(key.Name, claimed.PerMinute, cancel));
        foreach (var id in waiting)
        {
            released += await ReleaseAsync(id, cancel) ? 1 : 0;
            await desk.StrikeAsync(key.Name, id, cancel);
        }

        await desk.ChangeAsync(
            key.Name, outage => OutageRelease.Count(outage, released, waiting.Count == 0, now, books.Current.Policies.Rules.Outages), cancel);
    }

    /// <summary>True if the case has its promise by this; a row without a case was left by a flag that never came.</summary>
    private async Task<bool> ReleaseAsync(CaseId id, CancellationToken cancel) =>
        await commands.HandleAsync(id, Start, idempotency: null, cancel) is CommandResult.Done { Decision.Entries.Count: > 0 };
}
