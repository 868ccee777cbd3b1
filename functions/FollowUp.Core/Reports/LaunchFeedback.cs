using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>What customers said on one day about a launch: the cases flagged that day that name it.</summary>
/// <param name="project">Its name; upper and lower case, and spaces around it, mean nothing.</param>
/// <param name="day">The day.</param>
public sealed class LaunchFeedback(string project, ReportPeriod day)
{
    private readonly List<CaseFigures> _cases = [];

    /// <summary>How many cases named it.</summary>
    public int Flagged => _cases.Count;

    /// <summary>How many of them still run, or have an answer that did not reach the customer.</summary>
    public IReadOnlyList<CaseFigures> Open => [.. _cases.Where(figures => figures.Cycles[^1].SettledAt is null)];

    /// <summary>The ratings that were given by now.</summary>
    public IReadOnlyList<int> Ratings => [.. _cases.SelectMany(figures => figures.Cycles).Select(cycle => cycle.Rating).OfType<int>()];

    /// <summary>Cases by kind, the most frequent first.</summary>
    public IReadOnlyList<(string Name, int Count)> Kinds => By(figures => figures.Kind.ToString());

    /// <summary>Cases by category, the most frequent first.</summary>
    public IReadOnlyList<(string Name, int Count)> Categories => By(figures => figures.Category);

    /// <summary>Cases by symptom, the most frequent first; those without one are left out.</summary>
    public IReadOnlyList<(string Name, int Count)> Symptoms => By(figures => figures.Symptom);

    /// <summary>Takes a case of the day, if it is about the launch.</summary>
    public void Add(CaseFigures figures, LocalDate utcDay)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Project is { } named && IsSame(named, project) && day.Counts(figures.FlaggedAt, utcDay))
        {
            _cases.Add(figures);
        }
    }

    /// <summary>True if two names mean one launch.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<(string Name, int Count)> By(Func<CaseFigures, string?> name) =>
    [
        .. _cases.Select(name).OfType<string>().GroupBy(each => each, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];
}
