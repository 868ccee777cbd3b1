using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The centre-wide numbers of pauses (X2, X3).</summary>
public sealed record PauseRules
{
    /// <summary>The least time that a case has when its clock goes on (X3).</summary>
    public required Duration LeastLeft { get; init; }

    /// <summary>After how much waiting the customer is reminded of the question, in rising order (X2).</summary>
    public required ImmutableArray<Duration> RemindAfter { get; init; }

    /// <summary>After how much waiting the case closes as "no reply", or a VIP's goes to the supervisor (X2).</summary>
    public required Duration GiveUpAfter { get; init; }

    /// <summary>How far ahead the customer may ask for later, and a third party may be waited for (X1).</summary>
    public required Duration AtMost { get; init; }
}
