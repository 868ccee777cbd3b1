using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Core.Tests.Reports;

/// <summary>Counts promises by reading timelines: written apart from the report, from the definitions alone.</summary>
internal sealed class NaiveCount
{
    private readonly List<Run> _runs = [];
    private int _cases;

    public void Add(IEnumerable<TimelineEntry> timeline)
    {
        _cases++;
        Run? run = null;
        var links = new Dictionary<CaseId, Run>();
        foreach (var (at, _, fact) in timeline)
        {
            switch (fact)
            {
                case CaseEvent.CaseFlagged e: _runs.Add(run = new Run { First = true, From = e.Promise?.StartAt ?? at, Promised = e.Promise is not null }); break;
                case CaseEvent.CaseReopened e:
                    run!.SentBack = true;
                    _runs.Add(run = new Run { From = e.Promise?.StartAt ?? at, Promised = e.Promise is not null });
                    break;
                case CaseEvent.ReopeningCameLate e: links[e.FollowOn.Case] = run!; break;
                case CaseEvent.FollowOnDone { Refusal: not null } e: links.Remove(e.Case); break;
                case CaseEvent.ClockStarted e: (run!.From, run.Promised) = (e.Promise.StartAt, true); break;
                case CaseEvent.CaseReclassified e: (run!.From, run.Promised) = (e.Promise.StartAt, true); break;
                case CaseEvent.CasesMerged { Promise: { } promise }: (run!.From, run.Promised) = (promise.StartAt, true); break;
                case CaseEvent.AttemptEnded { Outcome: AttemptOutcome.Solved or AttemptOutcome.StillOpen or AttemptOutcome.Refused }:
                    run!.Contact ??= at;
                    break;
                case CaseEvent.DeadlineMissed: run!.Missed = true; break;
                case CaseEvent.DeadlinePassedNotReached: run!.NotReached = true; break;
                case CaseEvent.MissExcused: run!.Excused = true; break;
                case CaseEvent.CustomerTold: (run!.End, run.Answered) = (at, true); break;
                case CaseEvent.CaseCancelled or CaseEvent.ClosedWithoutReply: run!.End = at; break;
                case CaseEvent.MergedIntoAnother: (run!.End, run.Merged) = (at, true); break;
                case CaseEvent.CaseRated e: run!.Score = e.Score; break;
            }
        }

        foreach (var late in links.Values)
        {
            late.SentBack = true;
        }
    }

    public string[] Lines()
    {
        var ended = _runs.Where(run => run.End is not null && !run.Merged).ToList();
        var answered = ended.Where(run => run.Answered).ToList();
        var missed = ended.Where(run => run.Promised && run.Missed).ToList();
        var notReached = ended.Where(run => run.Promised && !run.Missed && run.NotReached).ToList();
        var kept = ended.Where(run => run.Promised && !run.Missed && !run.NotReached && run.Answered).ToList();
        var ratings = _runs.Where(run => run.Score > 0).Select(run => run.Score).ToList();
        return
        [
            $"flagged {_cases}", $"settled {kept.Count + notReached.Count + missed.Count}", $"kept {kept.Count}", $"not reached {notReached.Count}",
            $"missed {missed.Count(run => !run.Excused)}", $"excused {missed.Count(run => run.Excused)}",
            $"unpromised {answered.Count(run => !run.Promised)}",
            $"withdrawn {ended.Count(run => !run.Answered && !(run.Promised && (run.Missed || run.NotReached)))}",
            $"open {_runs.Count(run => run.End is null)}",
            $"first {kept.Count(run => run.First && !run.SentBack)} of {kept.Concat(notReached).Concat(missed).Count(run => run.First)}",
            $"sent back {answered.Count(run => run.SentBack)} of {answered.Count}",
            $"ratings {ratings.Count}, {(ratings.Count == 0 ? null : Math.Round(ratings.Average(), 6))}",
            "contact " + Spread(ended.Where(run => run.Contact is not null || run.Answered)
                .Select(run => Duration.Max(Duration.Zero, (run.Contact ?? run.End!.Value) - run.From))),
            "answer " + Spread(answered.Select(run => run.End!.Value - run.From)),
        ];
    }

    public static string[] Lines(PromiseFigures f) =>
    [
        $"flagged {f.Flagged}", $"settled {f.Settled}", $"kept {f.KeptAnswered}", $"not reached {f.KeptNotReached}",
        $"missed {f.Missed}", $"excused {f.Excused}", $"unpromised {f.Unpromised}", $"withdrawn {f.Withdrawn}", $"open {f.Open}",
        $"first {f.FirstTimeKept.Count} of {f.FirstTimeKept.Of}", $"sent back {f.Reopened.Count} of {f.Reopened.Of}",
        $"ratings {f.Ratings}, {(f.Rating is { } mean ? Math.Round(mean, 6) : null)}",
        $"contact {f.FirstContact.Count}: {f.FirstContact.Median} {f.FirstContact.P90} {f.FirstContact.P99}",
        $"answer {f.Answer.Count}: {f.Answer.Median} {f.Answer.P90} {f.Answer.P99}",
    ];

    /// <summary>The smallest value that so many per cent do not exceed, found by asking each.</summary>
    private static string Spread(IEnumerable<Duration> spans)
    {
        var all = spans.ToList();
        Duration? Least(int percent) => all.Count == 0 ? null
            : all.Where(span => all.Count(other => other <= span) * 100 >= percent * all.Count).Min();
        return $"{all.Count}: {Least(50)} {Least(90)} {Least(99)}";
    }

    private sealed class Run
    {
        public bool First { get; init; }

        public Instant From { get; set; }

        public bool Promised { get; set; }

        public Instant? Contact { get; set; }

        public bool Missed { get; set; }

        public bool NotReached { get; set; }

        public bool Excused { get; set; }

        public bool Answered { get; set; }

        public bool Merged { get; set; }

        public Instant? End { get; set; }

        public bool SentBack { get; set; }

        public int Score { get; set; }
    }
}
