using FollowUp.Core.Chats;
using FollowUp.Core.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Chats;

/// <summary>Something that happens in a random chat.</summary>
internal sealed record AChatMove(string What, int Seconds, int Ago, int Message)
{
    public static Gen<AChatMove> Any { get; } =
        from what in Gen.Frequency(
            (6, Gen.Constant("wait")),
            (3, Gen.Constant("to the next wake-up")),
            (3, Gen.Elements("tick", "claim", "unseen")),
            (6, Gen.Constant("answered")),
            (3, Gen.Elements("customer", "customer", "agent")),
            (2, Gen.Elements("claim and taken", "claim and not taken", "claim and word and taken", "claim and word and not taken")),
            (2, Gen.Elements("reachable", "unreachable", "open")))
        from seconds in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 200), Gen.Choose(0, 8000))
        from ago in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 5), Gen.Choose(0, 300))
        from message in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 5), Gen.Choose(0, 1000))
        select new AChatMove(what, seconds, ago, message);

    public void Do(AChat chat)
    {
        if (chat.Chat is null)
        {
            chat.Do(new ChatCommand.Open("web-42", null, null) { By = Story.By("amy") });
        }

        var later = chat.Now + Duration.FromSeconds(Seconds) + Duration.FromTicks(Message % 3);
        switch (What)
        {
            case "wait": chat.At(later); break;
            case "unseen": chat.Skip(later); break;
            case "to the next wake-up": chat.At(Instant.Max(chat.Now, ChatWakeUp.Of(chat.Chat!))); break;
            case "tick": chat.Tick(); break;
            case "claim": chat.Claim(); break;
            case "answered": Hear(chat, Speaker.Agent, true); break;
            case "customer": Hear(chat, Speaker.Customer, false); break;
            case "agent": Hear(chat, Speaker.Agent, false); break;
            case "reachable": chat.Reachable = true; break;
            case "unreachable": chat.Reachable = false; break;
            case "open": chat.Do(new ChatCommand.Open("web-42", null, null) { By = Story.By("amy") }); break;
            default: Claim(chat); break;
        }
    }

    private void Claim(AChat chat)
    {
        if (chat.Tick().Claim() is not { } claimed)
        {
            return;
        }

        if (What.Contains("word", StringComparison.Ordinal))
        {
            Hear(chat, Speaker.Customer, false);
        }

        chat.Tell(claimed, What.EndsWith("not taken", StringComparison.Ordinal) ? ToldOutcome.NotTaken : ToldOutcome.Taken);
    }

    private void Hear(AChat chat, Speaker from, bool full)
    {
        var at = Ago < 0 ? (Instant?)null : chat.Now - Duration.FromSeconds(Ago);
        chat.Do(new ChatCommand.Hear(from, full, at, Message < 0 ? null : $"m{Message}") { By = Story.By("amy") });
    }
}
