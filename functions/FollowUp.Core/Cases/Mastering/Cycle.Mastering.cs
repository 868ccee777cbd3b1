namespace FollowUp.Core.Cases;

/// <content>One case that many others wait for (S5).</content>
public sealed partial record Cycle
{
    /// <summary>The master case that answers for this one too; null if there is none.</summary>
    public MasterLink? Master { get; init; }

    /// <summary>How often the cycle was linked to one.</summary>
    public int MastersJoined { get; init; }

    /// <summary>
    /// The part of its target after which a new time is promised with the apology (M3), where a master let pass the time that the customer was
    /// told; null in any other case.
    /// </summary>
    public double? MasterPart { get; init; }
}
