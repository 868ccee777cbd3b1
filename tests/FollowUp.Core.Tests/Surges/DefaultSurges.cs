using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Tests.Surges;

/// <summary>The manual's table (S1-S3): billing is general, payment severe, noise intermittent.</summary>
internal static class DefaultSurges
{
    private static readonly Duration Short = Duration.FromMinutes(30);
    private static readonly Duration Long = Duration.FromHours(3);

    public static SurgeRules Rules { get; } = new()
    {
        Kinds = [CaseKind.Complaint, CaseKind.Fault],
        LookEvery = Duration.FromSeconds(10),
        LagAtMost = Duration.FromMinutes(2),
        Symptom = new SymptomRule(3, Short),
        Growth = new GrowthRule(4, 20),
        DefaultClass = "general",
        Classes =
        [
            new("severe", ["payment"], [Row(SurgeLevel.Level1, 5, 10, 10), Row(SurgeLevel.Red, 10, 20, 20), Row(SurgeLevel.RedAgain, 20, 40, 30)]),
            new("general", [], [Row(SurgeLevel.Level2, 10, 20, 20), Row(SurgeLevel.Level1, 20, 30, 30), Row(SurgeLevel.Red, 30, 50, 40)]),
            new("intermittent", ["noise"], [new(SurgeLevel.Level2, [new(4, Duration.FromDays(1)), new(9, Duration.FromDays(7))], 10)]),
        ],
        Masters = new MasterRules(20, 0.25, Duration.FromSeconds(30)),
    };

    private static SurgeRow Row(SurgeLevel level, int inHalfAnHour, int inThreeHours, int percent) =>
        new(level, [new(inHalfAnHour, Short), new(inThreeHours, Long)], percent);
}
