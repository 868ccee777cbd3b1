using FollowUp.Application.Diagnostics;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Projections;
using Microsoft.Extensions.Logging;

namespace FollowUp.Functions.Durable;

/// <summary>Lets lists show a case as it is. They follow the store, and must hold up neither a caller nor a deadline.</summary>
internal sealed class CaseLists(CaseProjector projector, ILogger<CaseLists> log)
{
    /// <summary>Shows it, or throws: whoever calls tries again.</summary>
    public async Task ShowAsync(CaseId id, CancellationToken cancel)
    {
        if (!await projector.ProjectAsync(id, cancel))
        {
            throw new InvalidOperationException($"Case {id} changes faster than lists can follow.");
        }
    }

    /// <summary>Shows it if that can be done at once; false if the orchestration of the case has to.</summary>
    public async Task<bool> TryShowAsync(CaseId id, CancellationToken cancel)
    {
        try
        {
            await ShowAsync(id, cancel);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.ListsBehind(e, id.Value);
            return false;
        }
    }
}
