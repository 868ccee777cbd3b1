using FollowUp.Functions.Tables;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Durable;

/// <summary>One page of a rebuild.</summary>
internal sealed class RebuildActivity(CaseProjector projector)
{
    /// <summary>Rebuilds what follows from a page of cases.</summary>
    /// <param name="at">Where the page before ended; null begins anew.</param>
    /// <param name="cancel">Cancels it; it may be repeated.</param>
    /// <returns>Where this page ended; null at the end.</returns>
    [Function(nameof(RebuildPage))]
    public Task<string?> RebuildPage([ActivityTrigger] string? at, CancellationToken cancel) => projector.RebuildAsync(at, cancel);
}
