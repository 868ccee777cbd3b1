using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.Webhooks;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What a customer sees of a case (M10): nothing internal, and nothing that says who the customer is.</summary>
public sealed record CustomerPageAnswer
{
    /// <summary>The number that the customer was given.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CustomerStanding Standing { get; init; }

    /// <summary>The same in a sentence or two, in the customer's language.</summary>
    public required string Status { get; init; }

    /// <summary>The time that the customer waits for, also where a case with another number goes on (Z2); left out where none was promised.</summary>
    public CustomerTime? Promised { get; init; }

    /// <summary>The start of the slot that the customer chose to be called in, while it is not over (C1).</summary>
    public CustomerTime? CallAt { get; init; }

    /// <summary>What the centre asked and waits to hear (X1); <c>addInformation</c> answers it. Left out while nothing is asked.</summary>
    public string? Question { get; init; }

    /// <summary>The answer, if there is one.</summary>
    public string? Answer { get; init; }

    /// <summary>What the customer can do now.</summary>
    public required IReadOnlyList<CustomerAction> Actions { get; init; }

    /// <summary>The slots that <c>chooseSlot</c> takes, the earliest first (C1); empty while it is not offered.</summary>
    public required IReadOnlyList<CustomerSlot> Slots { get; init; }

    /// <summary>How the customer reaches the centre otherwise.</summary>
    public required string ReachUs { get; init; }

    /// <summary>The name of the centre.</summary>
    public required string Centre { get; init; }

    /// <summary>The language of the texts, a BCP 47 tag.</summary>
    public required string Language { get; init; }
}

/// <summary>An instant as the customer reads it.</summary>
/// <param name="At">The instant (UTC).</param>
/// <param name="Local">Date and time on the customer's clock, in words of the customer's language.</param>
/// <param name="Zone">The customer's zone, its id in the IANA data.</param>
public sealed record CustomerTime(Instant At, string Local, string Zone);

/// <summary>A callback slot.</summary>
/// <param name="StartAt">Its start (UTC): what <c>slotAt</c> takes.</param>
/// <param name="EndAt">Its end (UTC).</param>
/// <param name="Local">Its start on the customer's clock, in words of the customer's language.</param>
/// <param name="Zone">The customer's zone, its id in the IANA data.</param>
public sealed record CustomerSlot(Instant StartAt, Instant EndAt, string Local, string Zone);

/// <summary>What a customer does on the page (M10).</summary>
public sealed record CustomerActionRequest
{
    /// <summary>One of the page's <c>actions</c>.</summary>
    public required CustomerAction Action { get; init; }

    /// <summary>The words: needed by <c>addInformation</c>, taken by <c>notSolved</c>.</summary>
    [StringLength(CustomerWords.Most, MinimumLength = 1), Lines]
    public string? Text { get; init; }

    /// <summary>The start of the slot: needed by <c>chooseSlot</c>.</summary>
    public Instant? SlotAt { get; init; }

    /// <summary>1 to 5, the best: needed by <c>rate</c>.</summary>
    [Range(1, 5)]
    public int? Score { get; init; }
}
