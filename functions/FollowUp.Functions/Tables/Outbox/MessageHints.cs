using System.Runtime.CompilerServices;
using FollowUp.Functions.Tables.Hints;
using NodaTime;

namespace FollowUp.Functions.Tables.Outbox;

/// <summary>
/// Finds the messages that wait, by their hints. A hint stands at the time at which its message was first due and does not move when the
/// message is claimed or put off: it would cost a write each time, and the message's own row says when it is due.
/// </summary>
internal sealed class MessageHints(FollowUpTables tables)
{
    private const int AtOnce = 16;

    private readonly HintTable _hints = new(tables);
    private readonly MessageTable _messages = new(tables);

    /// <summary>The messages that wait and whose hints are at or before an instant (UTC), in the order of the hints.</summary>
    public async IAsyncEnumerable<StoredMessage> ReadAsync(
        Instant? until, int pageSize, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var part in _hints.ReadAsync(Hint.OfMessage, until, pageSize, cancel).Chunk(AtOnce).WithCancellation(cancel))
        {
            var found = await Task.WhenAll(part.Select(hint => _messages.FindAsync(hint, cancel)));
            var pairs = part.Zip(found, (hint, message) => (Hint: hint, Message: message)).ToList();
            await _hints.SweepAsync(pairs.Where(pair => !Leads(pair.Hint, pair.Message)).Select(pair => pair.Hint));
            foreach (var (_, message) in pairs.Where(pair => Leads(pair.Hint, pair.Message)))
            {
                yield return message!;
            }
        }
    }

    /// <summary>False if neither this message nor one that is found after it is due before an instant.</summary>
    public static bool MayComeBefore(StoredMessage message, Instant at) =>
        string.CompareOrdinal(message.Hint, Hint.OfMessage + StoredTicks.KeyOf(at.Ticks())) < 0;

    /// <summary>Makes sure that a message that is about to wait has a hint; one that was held has none.</summary>
    public async Task<StoredMessage> LeadToAsync(StoredMessage message, CancellationToken cancel)
    {
        if (message is not { NextAt: { } at, Hint: null })
        {
            return message;
        }

        var hint = Hint.ForMessage(message, at, message.Mark);
        await _hints.WriteAsync([hint], cancel);
        return message with { Hint = hint.Key };
    }

    /// <summary>Lets go of the hint of a message that waited and waits no more.</summary>
    public Task ForgetAsync(StoredMessage before, StoredMessage after) =>
        before.NextAt is not null && after is { NextAt: null, Hint: { } key }
            ? _hints.ForgetAsync(after.Item.Message.CaseId, [key])
            : Task.CompletedTask;

    private static bool Leads(Hint hint, StoredMessage? message) => message is { NextAt: not null } && message.Hint == hint.Key;
}
