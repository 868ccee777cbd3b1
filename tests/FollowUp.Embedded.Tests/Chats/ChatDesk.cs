using System.Collections.Concurrent;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Chats;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Chats;
using FollowUp.Core.People;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Chats;

/// <summary>Chats on a real file with a clock that is moved by hand and a chat system that does as it is told; nothing runs by itself.</summary>
internal sealed class ChatDesk : IClock, IChatSystem, ILogger<ChatWork>, IAsyncDisposable
{
    public static readonly Instant Beginning = Instant.FromUtc(2026, 11, 23, 2, 0);

    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly Actor _amy = new("amy", Role.Agent, "red");

    private ChatDesk()
    {
        Store = new SqliteDocumentStore(_file.Database);
        Work = NewWorker();
    }

    public Instant Now { get; set; } = Beginning;

    public SqliteDocumentStore Store { get; }

    public ChatWork Work { get; }

    /// <summary>What the chat system heard, in order, with the time.</summary>
    public ConcurrentQueue<(Duration At, string Id, ChatNotice Kind)> Heard { get; } = [];

    /// <summary>What the chat system does; it hears first.</summary>
    public Func<ChatNotification, Task<ToldOutcome>> Answers { get; set; } = _ => Task.FromResult(ToldOutcome.Taken);

    public ConcurrentQueue<int> Errors { get; } = [];

    private ChatHandler Handler => new(Store, new Bookshelf(SmallBooks.Books), this, NullLogger<ChatHandler>.Instance);

    public static ChatDesk Start() => new();

    /// <summary>A worker as another process would have it.</summary>
    public ChatWork NewWorker() => new(Handler, this, new Bookshelf(SmallBooks.Books), this);

    public Task<ChatResult> DoAsync(ChatCommand command) => Handler.HandleAsync("web-42", command, null, CancellationToken.None);

    public Task OpenAsync() => DoAsync(new ChatCommand.Open("web-42", null, null) { By = _amy });

    public Task HearAsync(Speaker from, bool full = false) => DoAsync(new ChatCommand.Hear(from, full, null, null) { By = _amy });

    public async Task<Chat?> ChatAsync() => await Handler.FindAsync("web-42", CancellationToken.None);

    public Task AdvanceAsync(ChatWork? worker = null) =>
        (worker ?? Work).AdvanceAsync(new DocumentKey("chat", "web-42"), CancellationToken.None);

    /// <summary>Lets time pass; whatever wakes is worked on.</summary>
    public async Task UntilAsync(Duration sinceStart)
    {
        while (await Store.NextAsync(CancellationToken.None) is { } next && next <= Beginning + sinceStart)
        {
            Now = Instant.Max(Now, next);
            foreach (var due in await Store.ReadDueAsync(Now, 10, CancellationToken.None))
            {
                await Work.AdvanceAsync(due.Key, CancellationToken.None);
            }
        }

        Now = Beginning + sinceStart;
    }

    public Instant GetCurrentInstant() => Now;

    public async Task<ChatReply> TellAsync(string chat, ChatNotification notification)
    {
        Heard.Enqueue((Now - Beginning, notification.Id, notification.Kind));
        return new ChatReply(await Answers(notification), "said so");
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
        {
            Errors.Enqueue(eventId.Id);
        }
    }
}
