using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Tables.Outbox;

/// <summary>The messages of all cases on their way out. Safe for concurrent use, by any number of hosts.</summary>
public sealed class TablesOutbox(FollowUpTables tables) : IOutbox
{
    private const int AtOnce = 16;

    private readonly MessageTable _messages = new(tables);
    private readonly MessageHints _hints = new(tables);
    private readonly NoticeTable _notices = new(tables);

    /// <inheritdoc/>
    public Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel) =>
        _notices.AddAsync(team ?? "", messages, cancel);

    /// <inheritdoc/>
    public async Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => (await ReadAsync(messageId, cancel))?.Item;

    /// <summary>
    /// Claims one message: it becomes <see cref="MessageState.Sending"/>, durably, before it is returned. Of several who try, one gets it.
    /// </summary>
    /// <param name="messageId">The message.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="leaseFor">How long the claim holds.</param>
    /// <param name="cancel">Cancels the claim.</param>
    /// <returns>The message as claimed; null if it is not to be taken now: not due, in somebody's hands, settled, or not there.</returns>
    public async Task<OutboxItem?> ClaimAsync(string messageId, Instant now, Duration leaseFor, CancellationToken cancel) =>
        await ReadAsync(messageId, cancel) is { } message ? await ClaimAsync(message, now, leaseFor, cancel) : null;

    /// <inheritdoc/>
    /// <remarks>Those with the oldest hints are looked at first; one that was put off is as old as it was at its first try.</remarks>
    public async Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel)
    {
        var due = new List<StoredMessage>();
        await foreach (var message in _hints.ReadAsync(now, atMost, cancel).WithCancellation(cancel))
        {
            if (message.NextAt <= now && message.Item.Message.Channel == channel)
            {
                due.Add(message);
            }

            if (due.Count >= atMost)
            {
                break;
            }
        }

        var claimed = new List<OutboxItem?>();
        foreach (var part in due.OrderBy(message => message.NextAt).ThenBy(message => message.Order).Chunk(AtOnce))
        {
            claimed.AddRange(await Task.WhenAll(part.Select(message => ClaimAsync(message, now, leaseFor, cancel))));
        }

        return [.. claimed.OfType<OutboxItem>()];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A message is to be taken again and nothing says when.</exception>
    public Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.FirstOrDefault(c => c is { State: MessageState.Queued or MessageState.Sending, NextAt: null }) is { } lost)
        {
            throw new ArgumentException($"Nothing says when to take the message {lost.Id} again.", nameof(changes));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        return Parallel.ForEachAsync(changes.GroupBy(change => change.Id), options, async (ofOne, stop) =>
        {
            foreach (var change in ofOne)
            {
                await SettleAsync(change, stop);
            }
        });
    }

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => NextAsync(_ => true, cancel);

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) =>
        NextAsync(message => message.Item.Message.Channel == channel, cancel);

    private async Task<Instant?> NextAsync(Func<StoredMessage, bool> counts, CancellationToken cancel)
    {
        Instant? next = null;
        await foreach (var message in _hints.ReadAsync(null, AtOnce, cancel).Where(counts).WithCancellation(cancel))
        {
            // No message is due before its hint's time, so what follows a later hint cannot be earlier.
            if (next is { } sure && !MessageHints.MayComeBefore(message, sure))
            {
                break;
            }

            next = next is { } known ? Instant.Min(known, message.NextAt!.Value) : message.NextAt;
        }

        return next;
    }

    private async Task<OutboxItem?> ClaimAsync(StoredMessage message, Instant now, Duration leaseFor, CancellationToken cancel) =>
        message.Claimed(now, now + leaseFor) is { } claimed && await _messages.TryUpdateAsync(claimed, cancel) ? claimed.Item : null;

    private async Task SettleAsync(OutboxChange change, CancellationToken cancel)
    {
        while (await ReadAsync(change.Id, cancel) is { } message)
        {
            var settled = await _hints.LeadToAsync(message.Changed(change), cancel);
            if (settled == message)
            {
                return;
            }

            if (await _messages.TryUpdateAsync(settled, cancel))
            {
                await _hints.ForgetAsync(message, settled);
                return;
            }
        }
    }

    /// <summary>Whoever reports an outcome may name anything: what cannot be a message is not there.</summary>
    private async Task<StoredMessage?> ReadAsync(string messageId, CancellationToken cancel) =>
        OutgoingMessage.TryReadCase(messageId, out var id) && messageId.Length > CaseId.Length + 1
            ? await _messages.FindAsync(id, RowKeys.Message(messageId), cancel)
            : null;
}
