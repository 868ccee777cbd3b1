using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Hosting;

/// <summary>Ready means that the store answers: it is asked for a case that cannot be there.</summary>
internal sealed class TablesReadiness(ICaseStore store) : IReadiness
{
    private static readonly CaseId Nobody = new(new string('0', CaseId.Length));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancel)
    {
        try
        {
            await store.LoadAsync(Nobody, cancel);
            return [];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ["the store does not answer"];
        }
    }
}
