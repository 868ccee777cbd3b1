using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;

namespace FollowUp.Benchmarks;

/// <summary>Commits as a flag makes them: the case, the fact, the acknowledgement for the outbox. The same at every run.</summary>
internal static class PremadeFlags
{
    public static Commit[] Make(int count)
    {
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var at = SampleCases.Start + NodaTime.Duration.FromMilliseconds(7L * i);
            var id = SampleCases.Id($"flag {i}");
            var state = SampleCases.Open(id, at + NodaTime.Duration.FromHours(random.Next(2) == 0 ? 2 : 24)) with
            {
                Team = $"team {random.Next(8)}",
                Owner = $"agent {random.Next(200)}",
            };
            return SampleCommits.Flag(state, SampleMessages.Sms(id, at: at)) with { WakeAt = at + NodaTime.Duration.FromHours(1) };
        })];
    }
}
