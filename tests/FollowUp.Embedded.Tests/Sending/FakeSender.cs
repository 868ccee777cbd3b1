using System.Collections.Concurrent;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

/// <summary>A sender that does as it is told. It takes everything and finds nothing unless told otherwise.</summary>
internal sealed class FakeSender(Channel channel) : IMessageSender
{
    private readonly ConcurrentQueue<string> _calls = [];

    public Channel Channel => channel;

    public bool GivesReceipts { get; set; }

    public Func<OutgoingMessage, Task<SendOutcome>> Sends { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Accepted("P1"));

    public SendOutcome Finds { get; set; } = new SendOutcome.NotFound();

    /// <summary>What was asked of it, in order: "send" and "look up" with the message's step.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    public void Answers(SendOutcome outcome) => Sends = _ => Task.FromResult(outcome);

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        _calls.Enqueue("send " + message.Step);
        return Sends(message).WaitAsync(cancel);
    }

    public Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        _calls.Enqueue("look up " + message.Step);
        return Task.FromResult(Finds);
    }
}
