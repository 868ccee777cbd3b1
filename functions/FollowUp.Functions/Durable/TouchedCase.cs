using FollowUp.Core.Cases;

namespace FollowUp.Functions.Durable;

/// <summary>A case that an invocation touched.</summary>
/// <param name="Id">The case.</param>
/// <param name="Wakes">True if its orchestration is to look at it; false if nothing comes of it sooner than before.</param>
/// <param name="WasAsleep">True if its orchestration may not run.</param>
internal sealed record TouchedCase(CaseId Id, bool Wakes, bool WasAsleep)
{
    /// <summary>True for an occasion of the centre's notices: it has messages and a place in lists, and no orchestration.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Notices of the centre that were stored and wait for somebody to send them.</summary>
    public IReadOnlyList<string> ToSend { get; init; } = [];
}
