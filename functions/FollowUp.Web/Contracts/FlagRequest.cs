using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Web.Bodies;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A case to flag, or to plan (P1-P5). Texts of enums are read in any case; unknown members are refused.</summary>
public sealed record FlagRequest
{
    /// <summary>What the customer came with.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much work an answer takes.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's own category; the policy book may name it.</summary>
    [StringLength(TextLimits.Category, MinimumLength = 1)]
    public required string Category { get; init; }

    /// <summary>What the customer sees, in the centre's own words.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Symptom { get; init; }

    /// <summary>The launch or project that it is about, by the name under which it is watched (<c>/api/launches</c>).</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Project { get; init; }

    /// <summary>What it is about.</summary>
    [StringLength(2000, MinimumLength = 1), Lines]
    public required string Summary { get; init; }

    /// <summary>Who waits for the answer.</summary>
    public required CustomerRequest Customer { get; init; }

    /// <summary>The time of first contact, if it was before the flag; at most 24 h back, as the policy file has it (P4).</summary>
    public Instant? ContactedAt { get; init; }

    /// <summary>An earlier time that was promised; its seconds are cut off (P3, P5).</summary>
    public Instant? Promise { get; init; }

    /// <summary>The id of an outage (<c>/api/outages</c>): the case has no clock until it is declared over (C6).</summary>
    [StringLength(16, MinimumLength = 16)]
    public string? Outage { get; init; }

    /// <summary>True if the customer is out of control or asks for a supervisor: the supervisor step fires at once (L2).</summary>
    public bool? EscalateNow { get; init; }
}

/// <summary>Who waits for the answer. A phone or an email address is required.</summary>
public sealed record CustomerRequest
{
    /// <summary>The customer's name.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Mr, Ms, 先生, 女士 or whatever the customer prefers.</summary>
    [StringLength(20, MinimumLength = 1)]
    public string? Salutation { get; init; }

    /// <summary>E.164, or a national spelling of the centre's regions; kept in E.164 (A5).</summary>
    [StringLength(40, MinimumLength = 1)]
    public string? Phone { get; init; }

    /// <summary>An email address.</summary>
    [StringLength(254, MinimumLength = 1)]
    public string? Email { get; init; }

    /// <summary>How the customer stands with the centre; standard if left out.</summary>
    public CustomerTier? Tier { get; init; }

    /// <summary>An IANA zone id such as <c>Asia/Shanghai</c>; the centre's if left out. Quiet hours and told times follow it.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Zone { get; init; }

    /// <summary>The language of messages; the centre's if left out.</summary>
    [AllowedValues("zh-CN", "zh-TW", "en")]
    public string? Language { get; init; }

    /// <summary>The channel that the customer chose (M8); it needs its address.</summary>
    public Channel? Channel { get; init; }

    /// <summary>
    /// When the customer may be called, in the customer's zone, such as <c>18:00-20:30</c>; over midnight if it ends before it begins. Left
    /// out, calls keep to what is outside the quiet hours (C1).
    /// </summary>
    [StringLength(11, MinimumLength = 11)]
    public string? CallWindow { get; init; }
}
