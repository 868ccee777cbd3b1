using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>What the rows of the after-sales score are of.</summary>
public enum ScoreBy
{
    /// <summary>Agents: the owner of the cycle, else who answered.</summary>
    Agent,

    /// <summary>Teams that cases belong to now.</summary>
    Team,

    /// <summary>Cases.</summary>
    Case,
}

/// <summary>
/// The after-sales score: means over the cycles that ended with an answer in the period. A cycle counts with its rating whenever that was given.
/// </summary>
/// <param name="Key">The id of the agent, team or case; empty for the total, and for what is nobody's.</param>
/// <param name="Answered">How many cycles.</param>
/// <param name="Rated">How many of them were rated; satisfaction is the mean of these alone.</param>
/// <param name="Satisfaction">The mean points for the rating; null without any.</param>
/// <param name="Speed">The mean points for the time to the answer; null without any cycle.</param>
/// <param name="Quality">The mean points for not being sent back; null without any cycle.</param>
/// <param name="Skill">The mean points for solving it alone; null without any cycle.</param>
public sealed record ScoreFigures(string Key, int Answered, int Rated, double? Satisfaction, double? Speed, double? Quality, double? Skill)
{
    /// <summary>The four together; null if one is not known.</summary>
    public double? Total => Satisfaction + Speed + Quality + Skill;
}

/// <summary>Scores cycles from a stream of figures.</summary>
/// <param name="period">The days that are reported.</param>
/// <param name="by">What the rows are of.</param>
/// <param name="view">What the reader may see.</param>
/// <param name="rules">The points.</param>
public sealed class ScoreReport(ReportPeriod period, ScoreBy by, ReportView view, ScoreRules rules)
{
    private readonly SortedDictionary<string, Points> _rows = new(StringComparer.Ordinal);
    private readonly Points _all = new();

    /// <summary>The rows, by key.</summary>
    public IReadOnlyList<ScoreFigures> Rows => [.. _rows.Select(row => row.Value.Total(row.Key))];

    /// <summary>All rows together.</summary>
    public ScoreFigures Total => _all.Total("");

    /// <summary>Counts what happened to a case on one day in UTC.</summary>
    public void Add(CaseFigures figures, LocalDate utcDay)
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var cycle in figures.Cycles.Where(cycle =>
            cycle.Answered && period.Counts(cycle.SettledAt, utcDay) && view.Shows(figures, cycle)))
        {
            var key = by switch { ScoreBy.Agent => cycle.Agent ?? "", ScoreBy.Team => figures.Team, _ => figures.Id.Value };
            if (!_rows.TryGetValue(key, out var row))
            {
                _rows.Add(key, row = new Points());
            }

            row.Add(cycle, rules);
            _all.Add(cycle, rules);
        }
    }

    private sealed class Points
    {
        private int _answered;
        private int _rated;
        private long _satisfaction;
        private long _speed;
        private long _quality;
        private long _skill;

        public void Add(CycleFigures cycle, ScoreRules rules)
        {
            var took = cycle.SettledAt!.Value - cycle.StartedAt;
            _answered++;
            _rated += cycle.Rating is null ? 0 : 1;
            _satisfaction += cycle.Rating switch { null => 0, >= 5 => rules.Rated5, 4 => rules.Rated4, _ => rules.RatedLower };
            _speed += took <= rules.FastUpTo ? rules.Fast : took <= rules.FairUpTo ? rules.Fair : rules.Slow;
            _quality += cycle.Reopened ? rules.Returned : rules.NotReturned;
            _skill += cycle.SolvedAlone ? rules.Alone : rules.Helped;
        }

        public ScoreFigures Total(string key) =>
            new(key, _answered, _rated, Mean(_satisfaction, _rated), Mean(_speed, _answered), Mean(_quality, _answered), Mean(_skill, _answered));

        private static double? Mean(long sum, int of) => of == 0 ? null : (double)sum / of;
    }
}
