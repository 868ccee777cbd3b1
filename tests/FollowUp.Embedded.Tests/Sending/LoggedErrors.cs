using System.Collections.Concurrent;
using FollowUp.Application.Sending;
using Microsoft.Extensions.Logging;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>Keeps the ids of what was logged as an error.</summary>
internal sealed class LoggedErrors : ILogger<OutboxDispatcher>, ILogger<MessageCourier>, ILogger<MessageOutcomes>
{
    public ConcurrentQueue<int> Ids { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
        {
            Ids.Enqueue(eventId.Id);
        }
    }
}
