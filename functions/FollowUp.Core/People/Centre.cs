using NodaTime;

namespace FollowUp.Core.People;

/// <summary>The call centre itself.</summary>
public sealed record Centre
{
    /// <summary>The name that customers and staff read.</summary>
    public required string Name { get; init; }

    /// <summary>The zone in which times are shown where no other is known.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>ISO 3166 codes of the countries whose national phone spellings are taken (A5), such as <c>CN</c>.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The language of messages to people who chose none, such as <c>zh-CN</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How a customer reaches the centre, as text for messages (M0).</summary>
    public required string ReachUs { get; init; }

    /// <summary>The phone in E.164 that is told of VIP and red cases when nobody is on shift (L4); null if there is none.</summary>
    public string? DutyPhone { get; init; }
}
