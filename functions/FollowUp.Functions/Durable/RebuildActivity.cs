using FollowUp.Functions.Tables.Projections;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Durable;

/// <summary>One page of a rebuild.</summary>
internal sealed class RebuildActivity(TablesRebuild rebuild)
{
    /// <summary>Rebuilds what follows from a page of cases.</summary>
    /// <param name="at">Where the page before ended; null begins anew.</param>
    /// <param name="cancel">Cancels it; it may be repeated.</param>
    /// <returns>Where this page ended; null at the end.</returns>
    [Function(nameof(RebuildPage))]
    public async Task<string?> RebuildPage([ActivityTrigger] string? at, CancellationToken cancel) =>
        (await rebuild.RebuildAsync(at, cancel)).Continuation;
}
