using System.Globalization;
using FollowUp.Application.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Chats;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Chats;

/// <summary>
/// The life of one chat on a clock that tests move, in minutes and seconds from its opening, beside a chat system that takes what it is
/// told unless a test says otherwise. Each step is held against <see cref="ChatInvariants"/>.
/// </summary>
internal sealed class AChat
{
    public static readonly ChatRules Rules = new()
    {
        AskAfter = Duration.FromMinutes(3),
        CloseAfter = Duration.FromMinutes(2),
        TellWithin = Duration.FromHours(1),
        KeepFor = Duration.FromHours(24),
    };

    // Made late: the default policies hold the rules above, so neither may wait for the other.
    private static readonly Lazy<Books> AllBooks = new(() => new CallCentre().Books());
    private static readonly Duration Lease = Duration.FromSeconds(30);
    private readonly ChatInvariants _invariants = new();
    private readonly List<(string At, ChatNotice Kind)> _told = [];

    public static Instant Start { get; } = Given.At("2026-11-23T02:00:00Z");

    public Instant Now { get; private set; } = Start;

    /// <summary>The chat; null when it is forgotten.</summary>
    public Chat? Chat { get; private set; }

    /// <summary>True as long as the chat system answers.</summary>
    public bool Reachable { get; set; } = true;

    /// <summary>What the chat system was told, and when.</summary>
    public IReadOnlyList<(string At, ChatNotice Kind)> Told => _told;

    public ChatNotification Last => Chat!.Notifications[^1];

    public static AChat Opened(string? language = null)
    {
        var chat = new AChat();
        chat.Do(new ChatCommand.Open("web-42", language, null) { By = Story.By("amy") });
        return chat;
    }

    public static Instant Time(string clock)
    {
        var parts = clock.Split(':').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Start + Duration.FromMinutes(parts[0]) + Duration.FromSeconds(parts[1]);
    }

    /// <summary>Lets time pass, up to and with the time given; whatever is due is done in its turn.</summary>
    public AChat At(string clock) => At(Time(clock));

    public AChat At(Instant until)
    {
        for (var wakeUps = 0; Chat is not null && ChatWakeUp.Of(Chat) is var next && next <= until; wakeUps++)
        {
            Assert.True(wakeUps < 500, $"The chat never comes to rest: {Exact.Of(Chat)}");
            Now = Instant.Max(Now, next);
            Advance();
        }

        Now = until;
        return this;
    }

    /// <summary>Nothing runs until the time given; then the chat is looked at.</summary>
    public AChat DownUntil(string clock) => Unseen(clock).Advance();

    /// <summary>Nothing looks at the chat until the time given.</summary>
    public AChat Unseen(string clock) => Skip(Time(clock));

    public AChat Skip(Instant until)
    {
        Now = until;
        return this;
    }

    public AChat Answered(string? at = null, string? message = null) => Hear(Speaker.Agent, true, at, message);

    public AChat Customer(string? at = null, string? message = null) => Hear(Speaker.Customer, false, at, message);

    public AChat Agent(string? at = null, string? message = null) => Hear(Speaker.Agent, false, at, message);

    public AChat Hear(Speaker from, bool full, string? at, string? message)
    {
        Assert.IsType<ChatDecision.Accepted>(Do(new ChatCommand.Hear(from, full, at is null ? null : Time(at), message) { By = Story.By("amy") }));
        return this;
    }

    public AChat Tick()
    {
        if (Chat is not null)
        {
            Do(new ChatCommand.Tick { By = Actor.System });
        }

        return this;
    }

    /// <summary>Takes what is due to send it; the story then says by <see cref="Tell"/> what became of it.</summary>
    public ChatNotification? Claim()
    {
        if (Chat is null || ChatTelling.DueAt(Chat, Now) is not { } due)
        {
            return null;
        }

        Do(new ChatCommand.Claim(Lease) { By = Actor.System });
        return Chat.Notifications.Single(one => one.Id == due.Id);
    }

    public AChat Tell(ChatNotification claimed, ToldOutcome outcome)
    {
        if (outcome == ToldOutcome.Taken)
        {
            var passed = Now - Start;
            _told.Add((string.Create(CultureInfo.InvariantCulture, $"{(long)passed.TotalMinutes}:{passed.Seconds:00}"), claimed.Kind));
        }

        var wait = Duration.FromSeconds(Math.Min(5 * Math.Pow(2, claimed.Tries - 1), 600));
        if (Chat is not null)
        {
            Do(new ChatCommand.RecordTold(claimed.Id, claimed.Tries, outcome, Now + wait) { By = Actor.System });
        }

        return this;
    }

    /// <summary>What a worker does at a wake-up.</summary>
    public AChat Advance()
    {
        Tick();
        while (Claim() is { } claimed)
        {
            Tell(claimed, Reachable ? ToldOutcome.Taken : ToldOutcome.NotTaken);
        }

        return this;
    }

    public ChatDecision Do(ChatCommand command)
    {
        var decision = ChatDecider.Decide(Chat, command, Now, AllBooks.Value);
        if (decision is ChatDecision.Accepted accepted)
        {
            _invariants.Hold(Chat, command, accepted.Chat, Now);
            Chat = accepted.Chat;
        }
        else if (decision is ChatDecision.Forgotten)
        {
            Chat = null;
        }

        return decision;
    }

    /// <summary>Continues from what would be stored.</summary>
    public void Restart()
    {
        if (Chat is not null)
        {
            Chat = StoredJson.ReadDocument<Chat>(StoredJson.WriteDocument(Chat));
        }
    }
}
