using NodaTime;

namespace FollowUp.Core.Outages;

/// <summary>The end of an outage and the pace at which its cases get their promises (C6). Pure.</summary>
public static class OutageRelease
{
    /// <summary>The most cases that one minute can release.</summary>
    public const int MostPerMinute = 1000;

    private static readonly Duration Slice = Duration.FromMinutes(1);
    private static readonly Duration Look = Duration.FromMinutes(10);

    /// <summary>Declares it over: release begins at once. One that is over stays as it is.</summary>
    public static Outage End(Outage outage, string by, int? perMinute, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.EndedAt is not null
            ? outage
            : outage with { EndedBy = by, EndedAt = now, ReleaseAt = now, PerMinute = perMinute ?? outage.PerMinute };
    }

    /// <summary>
    /// Takes the minute that has come: the next is a minute later. It is stored before anything is released, so that a release that is cut
    /// off costs pace and never doubles it. The very same outage if its time has not come.
    /// </summary>
    public static Outage Claim(Outage outage, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.ReleaseAt <= now ? outage with { ReleaseAt = now + Slice } : outage;
    }

    /// <summary>Has its list looked at, if it is over and was not going to be looked at within the minute.</summary>
    public static Outage LookAgain(Outage outage, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.EndedAt is not null && (outage.ReleaseAt is null || outage.ReleaseAt > now + Slice)
            ? outage with { ReleaseAt = now }
            : outage;
    }

    /// <summary>
    /// Counts what was released. When nothing was left to release it is looked at from time to time, then no more.
    /// </summary>
    public static Outage Count(Outage outage, int released, bool isEmpty, Instant now, OutageRules rules)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentNullException.ThrowIfNull(rules);
        var counted = outage with { Released = outage.Released + released };
        return !isEmpty ? counted
            : counted with { ReleaseAt = now + Look <= outage.EndedAt + rules.LookFor ? now + Look : null };
    }
}
