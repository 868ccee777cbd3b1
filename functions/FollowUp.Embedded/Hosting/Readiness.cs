using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Hosting;

/// <summary>Ready means that the store answers.</summary>
internal sealed class Readiness(IDueIndex index) : IReadiness
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancel)
    {
        try
        {
            await index.NextAsync(cancel);
            return [];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ["the store does not answer"];
        }
    }
}
