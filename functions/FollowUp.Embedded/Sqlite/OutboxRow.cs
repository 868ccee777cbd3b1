using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Sqlite;

/// <summary>A row of the outbox as it is read.</summary>
internal sealed record OutboxRow(long N, long At, OutboxItem Item)
{
    public const string Columns =
        "n, at, id, state, tries, first_tried_at, provider_id, code, template, step, recipient, channel, address, subject, text";

    public const int ColumnCount = 15;

    /// <summary>Stands for the row of a case with the centre's notices, which belong to none: rows begin with 1.</summary>
    public const long NoCase = 0;

    /// <summary>The row of the case to which a message belongs: its id begins with the case's.</summary>
    public static string CaseOf(string id) => $"coalesce((SELECT n FROM cases WHERE id = substr({id}, 1, {CaseId.Length})), {NoCase})";

    public static OutboxRow Read(Statement row) => new(row.Long(0), row.Long(1), new OutboxItem
    {
        Message = new OutgoingMessage
        {
            Id = row.Text(2),
            CaseId = new CaseId(row.Text(2)[..CaseId.Length]),
            At = StoredStates.InstantOf(row.Long(1)),
            State = StoredStates.StateOf(row.Long(3)),
            Template = row.Text(8),
            Step = row.Text(9),
            Recipient = row.Text(10),
            Channel = StoredStates.ChannelOf(row.Long(11)),
            Address = row.Text(12),
            Subject = row.TextOrNull(13),
            Text = row.Text(14),
        },
        Tries = (int)row.Long(4),
        FirstTriedAt = row.LongOrNull(5) is { } ticks ? StoredStates.InstantOf(ticks) : null,
        ProviderId = row.TextOrNull(6),
        Code = row.TextOrNull(7),
        CutOff = false,
    });
}
