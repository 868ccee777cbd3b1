using FollowUp.Application.Forecasts;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What is promised and what protects it (P3). Times are UTC; members without a value are left out.</summary>
public record PlanAnswer : CaseOutline
{
    /// <summary>What the customer sees.</summary>
    public string? Symptom { get; init; }

    /// <summary>The launch or project that it is about.</summary>
    public string? Project { get; init; }

    /// <summary>Start and target.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>
    /// The exact sentence to say to the customer, with the absolute time in the customer's zone. In a plan words in brackets stand for the number, which comes
    /// with the flag.
    /// </summary>
    public required string Say { get; init; }

    /// <summary>The channel on which the customer is told.</summary>
    public required Channel Channel { get; init; }

    /// <summary>True if the case came so late that the promise lies after what was due (P4).</summary>
    public required bool Late { get; init; }

    /// <summary>The steps of the ladder in time order, one entry for each rung that a step tells.</summary>
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>What the promise was made under (P6); left out where nothing is promised.</summary>
    public PolicyView? Policy { get; init; }

    /// <summary>
    /// On a flag or a plan: what the team had promised already for the hour in which this falls due; left out where nothing is promised, or the flag joined a case.
    /// </summary>
    public LoadView? Load { get; init; }

    /// <summary>Advice, when that hour is full or nobody is on shift in it: the first hour from then on that would take the promise; left out otherwise.</summary>
    public SlotView? FirstHonestSlot { get; init; }

    /// <summary>In a plan: the open case that a flag would join in place of making this one (P7); left out otherwise.</summary>
    public JoinView? Joins { get; init; }
}

/// <summary>What a team has promised for one hour of the centre's clock, without the case that is asked about.</summary>
/// <param name="From">The beginning of the hour (UTC); what falls due at that instant belongs to the hour before.</param>
/// <param name="Until">Its end (UTC).</param>
/// <param name="Promises">How many promises of the team fall due in it; counted up to one more than the hour takes.</param>
/// <param name="Agents">How many agents of the team are on shift in it.</param>
/// <param name="PerAgent">Promises for each of them; left out if there is none.</param>
/// <param name="LimitPerAgent">How many each of them may have.</param>
/// <param name="Full">True if this case is one too many, or nobody is on shift.</param>
public sealed record LoadView(Instant From, Instant Until, int Promises, int Agents, double? PerAgent, int LimitPerAgent, bool Full);

/// <summary>An hour that takes one more promise. Advice only: nothing was promised for it.</summary>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Until">Its end (UTC): what may honestly be promised.</param>
/// <param name="Standing">By what right: within the target the agent may promise it, later only an extension can (P5, X5).</param>
public sealed record SlotView(Instant From, Instant Until, SlotStanding Standing);

/// <summary>An open case of the same customer and category (P7).</summary>
/// <param name="Id">Its identity, for paths.</param>
/// <param name="Number">The number that the customer has.</param>
/// <param name="PromisedAt">The time that the customer waits for (UTC); left out if nothing is promised.</param>
/// <param name="Say">The sentence to say to the customer.</param>
/// <param name="Language">The language of that sentence, a BCP 47 tag.</param>
/// <param name="Hidden">True if it is another team's, which the caller may not open (A1); left out otherwise.</param>
public sealed record JoinView(CaseId Id, string Number, Instant? PromisedAt, string Say, string Language, bool? Hidden);

/// <summary>One rung of one step.</summary>
/// <param name="At">When it fires (UTC).</param>
/// <param name="Rung">Who is told.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Step">The step's name.</param>
/// <param name="State">What became of it.</param>
public sealed record StepView(Instant At, Rung Rung, string Rule, string Step, StepState State);

/// <summary>Who waits for an answer.</summary>
/// <param name="Name">The name as the agent wrote it.</param>
/// <param name="Salutation">The salutation as the agent wrote it.</param>
/// <param name="Phone">E.164; masked in lists (A1).</param>
/// <param name="Email">The address; masked in lists (A1).</param>
/// <param name="Tier">How the customer stands with the centre.</param>
/// <param name="Zone">An IANA zone id.</param>
/// <param name="Language">The language of messages.</param>
/// <param name="Channel">The channel that the customer chose.</param>
/// <param name="CallWindow">When the customer may be called, in that zone, if the customer said so (C1).</param>
public sealed record CustomerView(
    string Name, string? Salutation, string? Phone, string? Email, CustomerTier Tier, string Zone, string Language, Channel? Channel,
    string? CallWindow);

/// <summary>The row of the policy book that a promise was made under (P6).</summary>
/// <param name="Id">The row.</param>
/// <param name="Version">The version of the book.</param>
/// <param name="Target">The time allowed, as an ISO 8601 duration.</param>
/// <param name="Calendar">The calendar whose hours it counts; left out for elapsed time.</param>
public sealed record PolicyView(string Id, string Version, Duration Target, string? Calendar);
