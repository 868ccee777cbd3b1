using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>The messages of the one file on their way out. Lives as long as its database and is safe for concurrent use.</summary>
public sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    internal const string Next = "SELECT next_at FROM outbox WHERE channel = ?1 AND next_at IS NOT NULL ORDER BY next_at LIMIT 1";

    /// <summary>
    /// Ends every claim: one process has the file, so whoever claimed before this one started is gone, and each of those messages comes
    /// next as cut off (O3). Call it once, before the first claim.
    /// </summary>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="cancel">Cancels the wait for the writer.</param>
    /// <returns>How many claims there were.</returns>
    public Task<int> RecoverAsync(Instant now, CancellationToken cancel) =>
        database.Writer.RunAsync(session => session.Outbox.EndClaims(now), cancel);

    /// <inheritdoc/>
    public Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        CentreMessages.Check(messages);
        return database.Writer.RunAsync(
            session =>
            {
                foreach (var message in messages)
                {
                    session.Outbox.Put(OutboxRow.NoCase, team ?? "", message);
                }

                return messages.Count;
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel) => Task.FromResult(
        database.Readers.Read(session => session.Prepare(OutboxTable.Find).Bind(1, messageId).First(OutboxRow.Read)?.Item));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel) =>
        database.Writer.RunAsync(session => session.Outbox.Claim(channel, now, now + leaseFor, atMost), cancel);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A message is to be taken again and nothing says when.</exception>
    public Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.FirstOrDefault(c => c is { State: MessageState.Queued or MessageState.Sending, NextAt: null }) is { } lost)
        {
            throw new ArgumentException($"Nothing says when to take the message {lost.Id} again.", nameof(changes));
        }

        return database.Writer.RunAsync(
            session =>
            {
                foreach (var change in changes)
                {
                    session.Outbox.Change(change);
                }

                return changes.Count;
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) =>
        Task.FromResult(database.Readers.Read(session => Enum.GetValues<Channel>().Min(channel => NextOf(session, channel))));

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) =>
        Task.FromResult(database.Readers.Read(session => NextOf(session, channel)));

    private static Instant? NextOf(SqliteSession session, Channel channel) =>
        session.Prepare(Next).Bind(1, StoredStates.NumberOf(channel)).First(row => (Instant?)StoredStates.InstantOf(row.Long(0)));
}
