using FollowUp.Core.Calendars;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.People;

/// <summary>Somebody who works in the centre (A3).</summary>
public sealed record Person
{
    /// <summary>Unique in the roster; compared by character. It also orders people wherever one of several is chosen.</summary>
    public required string Id { get; init; }

    /// <summary>The name that colleagues read; never told to a customer (M0).</summary>
    public required string Name { get; init; }

    /// <summary>What the person may see and do (A1).</summary>
    public required Role Role { get; init; }

    /// <summary>The id of the team; agents and leads have one, others may have none.</summary>
    public string? Team { get; init; }

    /// <summary>The number that a customer is told in place of the name (M0); unique in the roster.</summary>
    public required string StaffNumber { get; init; }

    /// <summary>An email address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>A phone number in E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>
    /// What an outside sign-in service calls the person: a user name, or better the object id, which nobody else gets when a name is given
    /// away. Unique in the roster, compared without case. Null leaves the person to be known by the email address.
    /// </summary>
    public string? SignIn { get; init; }

    /// <summary>The language of messages to this person; null means the centre's.</summary>
    public string? Language { get; init; }

    /// <summary>When the person works.</summary>
    public required ShiftPlan Shifts { get; init; }

    /// <summary>The id of the person who stands in for this one, or null.</summary>
    public string? Backup { get; init; }

    /// <summary>The channel on which the person is told: email, else SMS; null if there is no way.</summary>
    public Channel? PreferredChannel => ReachableBy(Channel.Email) ? Channel.Email : ReachableBy(Channel.Sms) ? Channel.Sms : null;

    /// <summary>True if the person has an email address or a phone.</summary>
    public bool IsReachable => PreferredChannel is not null;

    /// <summary>The address on a channel, or null.</summary>
    public string? AddressOn(Channel channel) => channel == Channel.Email ? Email : Phone;

    /// <summary>True if the person has an address on the channel.</summary>
    public bool ReachableBy(Channel channel) => !string.IsNullOrWhiteSpace(AddressOn(channel));

    /// <summary>True if a step that fires now can be told to this person: on shift, and with a channel (L4).</summary>
    public bool IsOnDuty(Instant now) => IsReachable && Shifts.Covers(now);
}
