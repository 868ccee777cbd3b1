using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Web.Contracts;

/// <summary>What the caller should know though a command stands: the sentence, and the stable code and the values for words of one's own.</summary>
internal sealed record CaseWarning(string Sentence, string Code, IReadOnlyDictionary<string, string> Values);

/// <summary>Every warning, in one place.</summary>
internal static class Warnings
{
    /// <summary>Of a case as it stands; null if there is nothing.</summary>
    public static CaseWarning? Of(Cycle cycle) =>
        cycle.DeadlineAt is { } deadline && cycle.Held.FirstOrDefault(held => held.Template == TemplateName.Answer && held.Until > deadline) is { } late
            ? AnswerTooLate(late.Until, deadline)
            : null;

    /// <summary>An answer that waits for the end of quiet hours beyond the deadline misses it (M7, Z1).</summary>
    public static CaseWarning AnswerTooLate(Instant until, Instant deadline) => new(
        $"The answer goes out at {until}, when the customer's quiet hours end: that is after the deadline (M7).",
        "answerTooLate",
        new Dictionary<string, string> { ["until"] = InstantPattern.ExtendedIso.Format(until), ["deadline"] = InstantPattern.ExtendedIso.Format(deadline) });
}
