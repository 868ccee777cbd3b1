using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Samples;

/// <summary>Messages made by hand.</summary>
public static class SampleMessages
{
    /// <summary>A text message to the customer.</summary>
    public static OutgoingMessage Sms(CaseId caseId, string step = "M0", MessageState state = MessageState.Queued, Instant? at = null) => new()
    {
        Id = OutgoingMessage.IdOf(caseId, 1, step, OutgoingMessage.Customer, Channel.Sms),
        CaseId = caseId,
        Template = "M0",
        Step = step,
        Recipient = OutgoingMessage.Customer,
        Channel = Channel.Sms,
        Address = "+8613812345678",
        Text = "王先生您好，我们会在今天 11:30 前给您回电。📞",
        At = at ?? SampleCases.Start,
        State = state,
    };

    /// <summary>An email to somebody of the roster, with a subject.</summary>
    public static OutgoingMessage Email(CaseId caseId, string step = "L1.half", Instant? at = null) => new()
    {
        Id = OutgoingMessage.IdOf(caseId, 1, step, "li", Channel.Email),
        CaseId = caseId,
        Template = "L1",
        Step = step,
        Recipient = "li",
        Channel = Channel.Email,
        Address = "li@example.com",
        Subject = "Case 261122-48213907: half of the time is gone",
        Text = "The customer waits for a call by 11:30.",
        At = at ?? SampleCases.Start,
    };
}
