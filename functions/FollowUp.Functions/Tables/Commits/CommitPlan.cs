using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Hints;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>
/// The rows of one commit, given the head it was checked against and the messages that are known to be there. Messages that it only adds
/// are taken to be new until the service says otherwise.
/// </summary>
internal sealed class CommitPlan
{
    private const int OrdersPerVersion = 1_000;

    private readonly PreparedCommit _prepared;
    private readonly Head? _head;
    private readonly IReadOnlyList<StoredMessage> _changed;
    private readonly IReadOnlyList<string> _settled;

    public CommitPlan(PreparedCommit prepared, Head? head, IReadOnlyList<StoredMessage> known)
    {
        (_prepared, _head) = (prepared, head);
        var (id, wakeAt) = (prepared.Id, prepared.Commit.WakeAt);
        var stays = wakeAt is not null && head?.Hint is { } former && Hint.InstantIn(former).Ticks() == wakeAt.Value.Ticks();
        var caseHint = wakeAt is { } at && !stays ? Hint.ForCase(id, at, prepared.Marker) : null;
        CaseHint = wakeAt is null ? null : caseHint?.Key ?? head?.Hint;

        var before = known.ToDictionary(message => message.Key);
        var leading = Decided(prepared, before).Where(message => message != before.GetValueOrDefault(message.Key))
            .Select(message => (Message: message, Hint: NewHint(message))).ToList();
        _changed = [.. leading.Select(l => l.Message with { Hint = l.Hint?.Key ?? l.Message.Hint })];
        _settled = [.. _changed.Where(message => message.NextAt is null && before.GetValueOrDefault(message.Key)?.NextAt is not null)
            .Select(message => message.Hint).OfType<string>()];
        NewHints = [.. new[] { caseHint }.Concat(leading.Select(l => l.Hint)).OfType<Hint>()];

        Hint? NewHint(StoredMessage message) =>
            message is { NextAt: { } next, Hint: null } ? Hint.ForMessage(message, next, prepared.Marker) : null;
    }

    /// <summary>The key of the hint that is good for the case afterwards.</summary>
    public string? CaseHint { get; }

    /// <summary>What has to be written before the commit.</summary>
    public IReadOnlyList<Hint> NewHints { get; }

    /// <summary>The keys of hints that lead nowhere once the commit is stored.</summary>
    /// <param name="written">The keys of all hints that were written for it, in this plan and in earlier ones.</param>
    public IEnumerable<string> LeftOver(IEnumerable<string> written)
    {
        var used = NewHints.Select(hint => hint.Key);
        var former = _head?.Hint is { } hint && hint != CaseHint ? [hint] : Array.Empty<string>();
        return written.Except(used).Concat(_settled).Concat(former);
    }

    public CaseTransaction Transaction()
    {
        var transaction = new CaseTransaction(_prepared.Id);
        var head = Head.Write(_prepared.Commit, _prepared.Marker, CaseHint);
        transaction.Put(head, _head?.Tag ?? default);
        foreach (var row in _prepared.Facts)
        {
            transaction.Put(row, default);
        }

        foreach (var message in _changed)
        {
            transaction.Put(MessageColumns.Write(message, _prepared.Id.Value, message.Key), message.Tag);
        }

        if (_prepared.Answer is { } answer)
        {
            transaction.Put(answer, default);
        }

        return transaction;
    }

    /// <summary>All messages after what the commit does to them, in the order in which it says so.</summary>
    private static Dictionary<string, StoredMessage>.ValueCollection Decided(
        PreparedCommit prepared, Dictionary<string, StoredMessage> before)
    {
        var commit = prepared.Commit;
        var after = new Dictionary<string, StoredMessage>(before);
        foreach (var (place, message) in commit.Messages.Index())
        {
            var key = RowKeys.Message(message.Id);
            after[key] = after.TryGetValue(key, out var there)
                ? there.DecidedAgain(message)
                : StoredMessage.New(message, commit.ExpectedVersion * OrdersPerVersion + place);
        }

        foreach (var id in commit.Withdrawn.Where(id => IsOf(prepared.Id, id)))
        {
            Change(id, message => message.Withdrawn());
        }

        if (commit.Delivery is { } delivery && IsOf(prepared.Id, delivery.Id))
        {
            Change(delivery.Id, message => message.Changed(delivery));
        }

        return after.Values;

        void Change(string id, Func<StoredMessage, StoredMessage> change)
        {
            if (after.TryGetValue(RowKeys.Message(id), out var message))
            {
                after[message.Key] = change(message);
            }
        }
    }

    private static bool IsOf(CaseId id, string messageId) => messageId.StartsWith(id.Value + ".", StringComparison.Ordinal);
}
