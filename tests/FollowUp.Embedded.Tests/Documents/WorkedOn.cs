using System.Collections.Concurrent;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Embedded.Tests.Documents;

/// <summary>Works on one kind as a test says, and keeps which documents it was given; also what was logged.</summary>
internal sealed class WorkedOn(string kind, Func<DocumentKey, Task> work) : IDocumentWork, ILogger<DueDocuments>
{
    public string Kind => kind;

    public ConcurrentQueue<string> Given { get; } = [];

    public ConcurrentQueue<int> Logged { get; } = [];

    /// <summary>Takes a document's wake-up away, or moves it.</summary>
    public static async Task SetAsync(IDocumentStore store, DocumentKey key, Instant? wakeAt)
    {
        var document = (await store.LoadAsync(key, CancellationToken.None))!;
        Assert.True(await store.SaveAsync(document with { Version = document.Version + 1, WakeAt = wakeAt }, CancellationToken.None));
    }

    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        Given.Enqueue(key.Name);
        await work(key);
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Enqueue(eventId.Id);
}
