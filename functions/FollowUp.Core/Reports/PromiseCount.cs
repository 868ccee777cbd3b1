using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>One row of the report on promises while it is counted. The definitions stand at <see cref="PromiseFigures"/>.</summary>
internal sealed class PromiseCount
{
    private readonly List<Duration> _contacts = [];
    private readonly List<Duration> _answers = [];
    private readonly Dictionary<PromiseVerdict, int> _verdicts = [];
    private (int Flagged, int Excused, int Unpromised, int Withdrawn, int Open) _counts;
    private (int First, int FirstKept, int Ended, int Escalated, int Answered, int Reopened, int Ratings, int Stars) _parts;

    public void Flag() => _counts.Flagged++;

    public void Open() => _counts.Open++;

    public void Rate(int score) => (_parts.Ratings, _parts.Stars) = (_parts.Ratings + 1, _parts.Stars + score);

    /// <summary>A cycle that ended other than by a merge.</summary>
    public void End(CycleFigures cycle)
    {
        var verdict = cycle.Verdict();
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        _counts.Excused += verdict == PromiseVerdict.Missed && cycle.Excused ? 1 : 0;
        _counts.Unpromised += cycle.Result == OutcomeKind.AnsweredUnpromised ? 1 : 0;
        _counts.Withdrawn += verdict == PromiseVerdict.None && !cycle.Answered ? 1 : 0;
        if (cycle.Number == 1 && verdict != PromiseVerdict.None)
        {
            _parts.First++;
            _parts.FirstKept += verdict == PromiseVerdict.KeptAnswered && !cycle.Reopened ? 1 : 0;
        }

        _parts.Ended++;
        _parts.Escalated += cycle.Reached >= Rung.Supervisor ? 1 : 0;
        if (cycle.FirstContactAt is { } contact)
        {
            // Whoever waits for the end of an outage may be called before the clock starts (C6).
            _contacts.Add(Duration.Max(Duration.Zero, contact - cycle.StartedAt));
        }

        if (cycle.Answered)
        {
            _parts.Answered++;
            _parts.Reopened += cycle.Reopened ? 1 : 0;
            _answers.Add(cycle.SettledAt!.Value - cycle.StartedAt);
        }
    }

    public PromiseFigures Total(string key)
    {
        var (answered, notReached, missed) = (Of(PromiseVerdict.KeptAnswered), Of(PromiseVerdict.KeptNotReached), Of(PromiseVerdict.Missed));
        var settled = answered + notReached + missed;
        return new PromiseFigures
        {
            Key = key,
            Flagged = _counts.Flagged,
            Settled = settled,
            KeptAnswered = answered,
            KeptNotReached = notReached,
            Missed = missed - _counts.Excused,
            Excused = _counts.Excused,
            Unpromised = _counts.Unpromised,
            Withdrawn = _counts.Withdrawn,
            Open = _counts.Open,
            Kept = new Share(answered + notReached, settled - _counts.Excused),
            FirstTimeKept = new Share(_parts.FirstKept, _parts.First),
            Escalated = new Share(_parts.Escalated, _parts.Ended),
            Reopened = new Share(_parts.Reopened, _parts.Answered),
            Ratings = _parts.Ratings,
            Rating = _parts.Ratings == 0 ? null : (double)_parts.Stars / _parts.Ratings,
            FirstContact = Spread.Of(_contacts),
            Answer = Spread.Of(_answers),
        };
    }

    private int Of(PromiseVerdict verdict) => _verdicts.GetValueOrDefault(verdict);
}
