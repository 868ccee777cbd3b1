using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes the messages and what becomes of them.</summary>
internal sealed class OutboxTable(SqliteSession session)
{
    /// <summary>One message by its id.</summary>
    internal static readonly string Find = $"SELECT {OutboxRow.Columns} FROM outbox WHERE case_n = {OutboxRow.CaseOf("?1")} AND id = ?1";

    // Only a held message is written again; whatever else has that id is the same effect, on its way or done (L9).
    private readonly Statement _put = session.Prepare($"""
        INSERT INTO outbox (case_n, id, team, state, next_at, at, template, step, recipient, channel, address, subject, text)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT (case_n, id) DO UPDATE SET
            state = excluded.state, next_at = excluded.next_at, at = excluded.at, template = excluded.template,
            address = excluded.address, subject = excluded.subject, text = excluded.text
        WHERE state = {StoredStates.Held}
        """);

    private readonly Statement _withdraw = session.Prepare($"""
        UPDATE outbox SET state = {StoredStates.Dropped}, next_at = NULL
        WHERE case_n = ?1 AND id = ?2 AND state IN ({StoredStates.Held}, {StoredStates.Queued})
        """);

    private readonly Statement _moveTo = session.Prepare("UPDATE outbox SET team = ?2 WHERE case_n = ?1 AND team <> ?2");

    private readonly Statement _find = session.Prepare($"""
        SELECT n, state FROM outbox WHERE case_n = {OutboxRow.CaseOf("?1")} AND id = ?1
        """);

    private readonly Statement _change = session.Prepare(
        "UPDATE outbox SET state = ?2, next_at = ?3, provider_id = coalesce(?4, provider_id), code = ?5 WHERE n = ?1");

    private readonly Statement _name = session.Prepare("UPDATE outbox SET provider_id = coalesce(provider_id, ?2) WHERE n = ?1");

    private readonly Statement _due = session.Prepare($"""
        SELECT {OutboxRow.Columns} FROM outbox WHERE channel = ?3 AND next_at <= ?1 ORDER BY next_at, n LIMIT ?2
        """);

    private readonly Statement _claim = session.Prepare($"""
        UPDATE outbox SET state = {StoredStates.Sending}, next_at = ?2, tries = ?3, first_tried_at = ?4 WHERE n = ?1
        """);

    private readonly Statement _recover = session.Prepare($"""
        UPDATE outbox SET next_at = ?1 WHERE state = {StoredStates.Sending} AND next_at > ?1
        """);

    public void Put(long caseRow, string team, OutgoingMessage message) => _put
        .Bind(1, caseRow)
        .Bind(2, message.Id)
        .Bind(3, team)
        .Bind(4, StoredStates.NumberOf(message.State))
        .Bind(5, message.State is MessageState.Queued or MessageState.Sending ? message.At.Ticks() : null)
        .Bind(6, message.At.Ticks())
        .Bind(7, message.Template)
        .Bind(8, message.Step)
        .Bind(9, message.Recipient)
        .Bind(10, StoredStates.NumberOf(message.Channel))
        .Bind(11, message.Address)
        .Bind(12, message.Subject)
        .Bind(13, message.Text)
        .Run();

    public void Withdraw(long caseRow, string id) => _withdraw.Bind(1, caseRow).Bind(2, id).Run();

    public void MoveTo(long caseRow, string team) => _moveTo.Bind(1, caseRow).Bind(2, team).Run();

    /// <summary>Stores a new state. One that would go back is not stored; the provider's name for the message is, if it was unknown.</summary>
    public void Change(OutboxChange change)
    {
        if (_find.Bind(1, change.Id).First(row => ((long N, long State)?)(row.Long(0), row.Long(1))) is not { } found)
        {
            return;
        }

        if (MessageStates.MayFollow(StoredStates.StateOf(found.State), change.State))
        {
            _change
                .Bind(1, found.N)
                .Bind(2, StoredStates.NumberOf(change.State))
                .Bind(3, change.State is MessageState.Queued or MessageState.Sending ? change.NextAt?.Ticks() : null)
                .Bind(4, change.ProviderId)
                .Bind(5, change.Code)
                .Run();
        }
        else if (change.ProviderId is not null)
        {
            _name.Bind(1, found.N).Bind(2, change.ProviderId).Run();
        }
    }

    public IReadOnlyList<OutboxItem> Claim(Channel channel, Instant now, Instant until, int atMost)
    {
        var due = _due.Bind(1, now.Ticks()).Bind(2, atMost).Bind(3, StoredStates.NumberOf(channel)).All(OutboxRow.Read);
        return [.. due.Select(row => Claim(row, now, until))];
    }

    /// <summary>Makes every claim end at an instant; tells how many there were.</summary>
    public int EndClaims(Instant at) => _recover.Bind(1, at.Ticks()).Run();

    private OutboxItem Claim(OutboxRow row, Instant now, Instant until)
    {
        var claimed = row.Item with
        {
            Message = row.Item.Message with { State = MessageState.Sending },
            Tries = row.Item.Tries + 1,
            FirstTriedAt = row.Item.FirstTriedAt ?? now,
            CutOff = row.Item.Message.State == MessageState.Sending,
        };
        _claim.Bind(1, row.N).Bind(2, until.Ticks()).Bind(3, claimed.Tries).Bind(4, claimed.FirstTriedAt?.Ticks()).Run();
        return claimed;
    }
}
