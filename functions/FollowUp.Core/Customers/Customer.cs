using FollowUp.Core.Messages;

namespace FollowUp.Core.Customers;

/// <summary>Whom the promise was made to, as far as the case needs to know. Personal data, erased on request (A4).</summary>
public sealed record Customer
{
    /// <summary>The name as the agent wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>Mr, Ms, 先生, 女士 or whatever the customer prefers; null if unknown.</summary>
    public string? Salutation { get; init; }

    /// <summary>The phone number in E.164 (A5), or null.</summary>
    public string? Phone { get; init; }

    /// <summary>The email address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>How the customer stands with the centre.</summary>
    public required CustomerTier Tier { get; init; }

    /// <summary>The id of the customer's zone in the IANA data, for example <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>One of <see cref="Languages"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The channel that the customer chose, or null: it comes before all others (M8).</summary>
    public Channel? Preferred { get; init; }

    /// <summary>When the customer may be called, if the customer said so; null leaves all that is outside the quiet hours (C1).</summary>
    public CallWindow? CallWindow { get; init; }
}
