using FollowUp.Application.Ports;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Wake-ups where no loop runs.</summary>
internal sealed class NobodySleeps : IWakeUps
{
    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;
}
