using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Wake-ups where no loop runs.</summary>
internal sealed class NobodySleeps : IWakeUps
{
    public ValueTask ChangedAsync(CaseId id, Instant? wakeAt, bool hasMessages) => ValueTask.CompletedTask;
}
