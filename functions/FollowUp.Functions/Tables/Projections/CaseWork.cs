using FollowUp.Application.Sending;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>What there is to do for a case besides its own next step.</summary>
/// <param name="Pending">The messages that wait for a sender, the longest due first.</param>
/// <param name="Behind">True if the lists do not show the case as it is: project it.</param>
public sealed record CaseWork(IReadOnlyList<PendingMessage> Pending, bool Behind)
{
    private static readonly string[] Columns = ["RowKey", "Version", "Commit", "Id", "NextAt", "Revision", "Progress", "Code"];

    /// <summary>Looks, in one query that carries neither case nor texts.</summary>
    public static async Task<CaseWork> ReadAsync(FollowUpTables tables, CaseId id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var rows = await tables.Cases.Range(id.Value, RowKeys.Work, cancel, Columns).ToListAsync(cancel);
        if (rows.Find(row => row.RowKey == RowKeys.Head) is not { } head)
        {
            return new CaseWork([], false);
        }

        var messages = rows.Where(row => RowKeys.IsMessage(row.RowKey)).ToList();
        var progress = ProjectionNote.ProgressOf(head.GetInt64("Version")!.Value, messages.Select(row => row.GetInt32("Revision")!.Value));
        var note = rows.Find(row => row.RowKey == RowKeys.Projection);
        return new CaseWork(
            [.. messages.Where(row => row.GetInt64("NextAt") is not null)
                .Select(row => new PendingMessage(row.GetString("Id"), StoredTicks.InstantOf(row.GetInt64("NextAt")!.Value), row.GetString("Code")))
                .OrderBy(message => message.NextAt)],
            note?.GetString("Commit") != head.GetString("Commit") || note?.GetInt64("Progress") != progress);
    }
}

/// <summary>A message that waits for a sender.</summary>
/// <param name="Id">The message.</param>
/// <param name="NextAt">When it may be taken, or its lease ends (UTC).</param>
/// <param name="Code">Why it waits, if that is known.</param>
public sealed record PendingMessage(string Id, Instant NextAt, string? Code = null)
{
    /// <summary>
    /// True for a notice to the staff that waits for a cap or for a bundle (O5). The timer for late messages sends it, with what waits from other cases:
    /// their orchestrations would wake for it minute after minute, and one of them send one.
    /// </summary>
    public bool IsLeftToTimer => !OutgoingMessage.IsToCustomer(Id) && Bundler.Waits(Code);
}
