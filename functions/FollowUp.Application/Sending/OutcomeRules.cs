using System.Globalization;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>What a sender's outcome makes of a message in the outbox.</summary>
internal static class OutcomeRules
{
    /// <summary>
    /// The code of a message that was sent again, before its count. It is stored: the count must outlive a crash, and the tries cannot
    /// serve, for they count the many that an outage costs too.
    /// </summary>
    private const string ResentCode = "resent ";

    /// <summary>The code of a message that waits because its address has had as many as it may have (O5).</summary>
    public const string CappedCode = "capped";

    /// <summary>The change to store after a try or a question.</summary>
    /// <param name="item">The message as claimed.</param>
    /// <param name="outcome">What the sender knows.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="policy">How to try.</param>
    public static OutboxChange ChangeOf(OutboxItem item, SendOutcome outcome, Instant now, SendPolicy policy)
    {
        var id = item.Message.Id;
        var late = item.FirstTriedAt is { } first && now - first >= policy.GiveUpAfter;
        return outcome switch
        {
            SendOutcome.Shown => new(id, MessageState.Shown),
            SendOutcome.Accepted accepted => new(id, MessageState.Sent, ProviderId: accepted.ProviderId),
            SendOutcome.Delivered delivered => new(id, MessageState.Delivered, ProviderId: delivered.ProviderId),
            SendOutcome.Undelivered lost => new(id, MessageState.Undelivered, ProviderId: lost.ProviderId, Code: lost.Code),
            SendOutcome.Refused refused => new(id, MessageState.Failed, Code: refused.Code),
            SendOutcome.Dropped => new(id, MessageState.Dropped),
            SendOutcome.PutOff off when item.CutOff => new(id, MessageState.Sending, off.FreeAt, Code: item.Code),
            SendOutcome.PutOff off => new(id, MessageState.Queued, off.FreeAt, Code: CappedCode),
            SendOutcome.Quiet quiet => new(id, item.CutOff ? MessageState.Sending : MessageState.Queued, quiet.Until, Code: item.Code),
            SendOutcome.TryLater when late => new(id, MessageState.Failed, Code: "gaveUp"),
            SendOutcome.TryLater later =>
                new(id, MessageState.Queued, now + policy.WaitAfter(item.Tries, later.RetryAfter), Code: item.Code),
            SendOutcome.Unknown when late => new(id, MessageState.Failed, Code: "outcomeUnknown"),
            SendOutcome.Unknown => new(
                id, MessageState.Sending, now + Duration.Max(policy.LookUpAfter, policy.WaitAfter(item.Tries, null)), Code: item.Code),
            SendOutcome.NotFound => new(id, MessageState.Failed, Code: "triesUsedUp"),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of a try."),
        };
    }

    /// <summary>The change for a message that was claimed and not begun. One in doubt stays so.</summary>
    public static OutboxChange NotBegun(OutboxItem item, Instant now) =>
        new(item.Message.Id, item.CutOff ? MessageState.Sending : MessageState.Queued, now, Code: item.Code);

    /// <summary>True if a message whose sends keep having no known outcome may not be sent again.</summary>
    public static bool IsUsedUp(OutboxItem item, SendPolicy policy) => Resends(item) + 1 >= policy.Tries;

    /// <summary>The message with one more resend counted.</summary>
    public static OutboxItem Resent(OutboxItem item) =>
        item with { Code = string.Create(CultureInfo.InvariantCulture, $"{ResentCode}{Resends(item) + 1}") };

    /// <summary>
    /// True if the case has to hear of it: whether the customer was told decides how a promise was kept, and a notice to the staff that
    /// failed goes on to the next (L4).
    /// </summary>
    public static bool ConcernsTheCase(OutboxChange change) => OutgoingMessage.IsToCustomer(change.Id)
        ? !IsTriedOn(change)
        : change.State is MessageState.Failed or MessageState.Undelivered;

    /// <summary>True for a message that its provider has not taken yet: the time that M8 gives it runs on, but for its recipient's quiet hours.</summary>
    public static bool IsTriedOn(OutboxChange change) => change.State is MessageState.Queued or MessageState.Sending;

    /// <summary>The reason that an outcome gives, for the log.</summary>
    public static string? ReasonOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Refused refused => refused.Reason,
        SendOutcome.Dropped dropped => dropped.Reason,
        SendOutcome.PutOff => "Its address has had as many messages as it may have.",
        SendOutcome.Quiet => "It is night where its recipient is.",
        SendOutcome.TryLater later => later.Reason,
        SendOutcome.Unknown unknown => unknown.Reason,
        SendOutcome.Undelivered lost => lost.Code,
        SendOutcome.NotFound => "It was sent as often as it may be and no outcome became known.",
        _ => null,
    };

    private static int Resends(OutboxItem item) =>
        item.Code is { } code && code.StartsWith(ResentCode, StringComparison.Ordinal)
            && int.TryParse(code.AsSpan(ResentCode.Length), CultureInfo.InvariantCulture, out var count) ? count : 0;
}
