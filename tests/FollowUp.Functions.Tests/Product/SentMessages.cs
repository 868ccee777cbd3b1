using System.Collections.Concurrent;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>A provider that takes everything, unless a test says otherwise, and writes it down.</summary>
internal sealed class SentMessages(Channel channel) : IMessageSender
{
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();

    public Channel Channel => channel;

    /// <summary>Called after each message that was taken, by a provider that gives receipts; null for one that gives none.</summary>
    public Func<OutgoingMessage, Task>? Receipt { get; set; }

    public bool GivesReceipts => Receipt is not null;

    /// <summary>Called before each message is taken.</summary>
    public Func<OutgoingMessage, Task> Before { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<OutgoingMessage> All => [.. _sent];

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        await Before(message);
        _sent.Enqueue(message);
        _ = Receipt?.Invoke(message);
        return new SendOutcome.Accepted($"SM{_sent.Count}");
    }

    public Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel) =>
        Task.FromResult<SendOutcome>(_sent.Any(sent => sent.Id == message.Id) ? new SendOutcome.Accepted("SM") : new SendOutcome.NotFound());
}
