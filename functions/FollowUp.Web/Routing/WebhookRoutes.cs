using FollowUp.Web.Contracts;
using FollowUp.Web.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>What providers report. Nobody signs in: each request is signed, and one without a right signature is a 403.</summary>
internal static class WebhookRoutes
{
    private const string Tag = "Webhooks";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "twilioStatus",
            Method = "POST",
            Pattern = TwilioPaths.Status,
            Tag = Tag,
            Summary = "Twilio reports what became of a message",
            Description = "That the answer was delivered is the proof that ends a case (Z1). Reports may come twice and in any order. "
                + "Signed with X-Twilio-Signature over the configured public address; an unknown message is answered like a known one.",
            Handler = services => services.GetRequiredService<TakeStatus>().HandleAsync,
            Anonymous = true,
            TakesKey = false,
            Form = typeof(TwilioStatusForm),
            Query = [new(TwilioPaths.Message, "The id of the message, as the outbox has it.")],
            Status = 204,
            Problems = [403, 503],
        },
        new()
        {
            Name = "twilioInbound",
            Method = "POST",
            Pattern = TwilioPaths.Inbound,
            Tag = Tag,
            Summary = "Twilio passes on what a customer wrote",
            Description = "Words to stop or start SMS hold for the number and all its cases. A rating, a yes or a no goes to the newest running case that "
                + "waits for one; thanks and what machines answer are only noted; anything else is added to the newest running case of that number, and "
                + "its owner is told (M9). The words are data: words.json. The same MessageSid is recorded once. "
                + "Signed with X-Twilio-Signature over the configured public address; an unknown number is answered like a known one.",
            Handler = services => services.GetRequiredService<TakeReply>().HandleAsync,
            Anonymous = true,
            TakesKey = false,
            Form = typeof(TwilioInboundForm),
            Answer = typeof(string),
            AnswerType = "text/xml",
            Problems = [403, 503],
        },
    ];
}
