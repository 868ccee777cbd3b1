using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Wake-ups where no loop runs.</summary>
internal sealed class NobodySleeps : IWakeUps
{
    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;
}
