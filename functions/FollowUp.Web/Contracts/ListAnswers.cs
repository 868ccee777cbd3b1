using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Part of a queue, by deadline.</summary>
/// <param name="Items">The cases.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record CaseListAnswer(IReadOnlyList<CaseItem> Items, string? Next);

/// <summary>Part of the outbox, the newest first.</summary>
/// <param name="Items">The messages, their addresses masked.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record OutboxAnswer(IReadOnlyList<MessageView> Items, string? Next);

/// <summary>A message in the outbox. Times are UTC.</summary>
public sealed record MessageView
{
    /// <summary>Its computed identity (L9).</summary>
    public required string Id { get; init; }

    /// <summary>The case it belongs to; left out for a notice of the centre, which belongs to none.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary><c>customer</c>, <c>duty</c>, or the id of a person.</summary>
    public required string Recipient { get; init; }

    /// <summary>The address; masked in lists (A1).</summary>
    public required string To { get; init; }

    /// <summary>How it travels.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The rule that sends it.</summary>
    public required string Template { get; init; }

    /// <summary>The step that caused it.</summary>
    public required string Step { get; init; }

    /// <summary>The subject of an email.</summary>
    public string? Subject { get; init; }

    /// <summary>The text as the recipient reads it, but for a customer's link, which is the customer's alone (M10).</summary>
    public required string Text { get; init; }

    /// <summary>What a text message takes (M11); left out for an email.</summary>
    public SmsView? Sms { get; init; }

    /// <summary>Where it stands.</summary>
    public required MessageState State { get; init; }

    /// <summary>When it was decided.</summary>
    public required Instant At { get; init; }

    /// <summary>How often a sender took it.</summary>
    public required int Tries { get; init; }

    /// <summary>The provider's own name for it.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The provider's error code.</summary>
    public string? Code { get; init; }
}
