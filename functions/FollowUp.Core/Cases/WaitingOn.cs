namespace FollowUp.Core.Cases;

/// <summary>What a pause brings with it as time passes: its end (X3).</summary>
internal static class WaitingOn
{
    public static void Tick(Draft draft)
    {
        if (draft.Cycle.Pause is { Until: { } until } && until <= draft.Now)
        {
            Pausing.End(draft);
        }
    }
}
