namespace FollowUp.Core.Cases;

/// <content>One case that many others wait for (S5).</content>
public static partial class CaseEvolution
{
    private static Cycle Joined(this Cycle cycle, MasterLink link) => cycle with { Master = link, MastersJoined = cycle.MastersJoined + 1 };
}
