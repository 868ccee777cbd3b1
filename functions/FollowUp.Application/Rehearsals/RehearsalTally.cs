using FollowUp.Core.Cases;
using FollowUp.Core.Rehearsals;

namespace FollowUp.Application.Rehearsals;

/// <summary>Adds pairs of replays up and keeps some of those that differ. Safe for concurrent use.</summary>
internal sealed class RehearsalTally
{
    private const int Shown = 50;
    private readonly Lock _gate = new();
    private readonly SideTally _before = new();
    private readonly SideTally _after = new();
    private readonly List<ChangedCase> _turned = [];
    private readonly List<ChangedCase> _others = [];
    private int _cases;
    private int _changed;

    /// <summary>Adds a case under both books.</summary>
    public void Add(CaseId id, ReplayedCase before, ReplayedCase after)
    {
        var (was, becomes) = (Under(before), Under(after));
        lock (_gate)
        {
            _cases++;
            _before.Add(before);
            _after.Add(after);
            if (was == becomes && before.Cycles.SequenceEqual(after.Cycles))
            {
                return;
            }

            _changed++;
            var list = was.Misses == becomes.Misses ? _others : _turned;
            if (list.Count < Shown)
            {
                list.Add(new ChangedCase(id, (before.Case ?? after.Case)?.Number ?? "", was, becomes));
            }
        }
    }

    /// <summary>Puts the sums into a rehearsal.</summary>
    public Rehearsal Into(Func<int, RehearsalSide, RehearsalSide, int, IReadOnlyList<ChangedCase>, Rehearsal> make)
    {
        lock (_gate)
        {
            return make(_cases, _before.Sum(), _after.Sum(), _changed, [.. _turned.OrderBy(c => c.Number, StringComparer.Ordinal)
                .Concat(_others.OrderBy(c => c.Number, StringComparer.Ordinal)).Take(Shown)]);
        }
    }

    private static CaseUnder Under(ReplayedCase replayed)
    {
        var (cycles, notices) = (replayed.Cycles.ToList(), replayed.Notices.ToList());
        return new CaseUnder(
            cycles is [.., var last] ? last.DeadlineAt : null,
            cycles.Count(cycle => cycle.Missed),
            cycles is [.., { Outcome: var outcome }] ? outcome : null,
            replayed.Messages.Values.Count(message => message.ToCustomer),
            notices.Count,
            notices.Count == 0 ? null : notices.Max(notice => notice.Rung));
    }
}
