namespace FollowUp.Application.Archive;

/// <summary>What became of a request to erase a customer (A4).</summary>
public abstract record ErasureResult
{
    private ErasureResult()
    {
    }

    /// <summary>The customer is erased from all cases and from what was known of the addresses.</summary>
    /// <param name="Cases">The numbers of the cases from which that was just done; none if there were none.</param>
    public sealed record Done(IReadOnlyList<string> Cases) : ErasureResult;

    /// <summary>
    /// Cases of the customer are being worked on, or send a message this moment: nothing of them was erased, and nothing of the others either but
    /// where one of them began only meanwhile.
    /// </summary>
    /// <param name="Cases">Their numbers.</param>
    public sealed record StillRuns(IReadOnlyList<string> Cases) : ErasureResult;
}
