using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core.Reports;

/// <summary>What the rows of a report are of.</summary>
public enum ReportBy
{
    /// <summary>Local days of the centre; every day of the period has a row.</summary>
    Day,

    /// <summary>Teams that cases belong to now.</summary>
    Team,

    /// <summary>Agents: a cycle is its owner's, else that of who answered. A flag is counted for the owner of its first cycle.</summary>
    Agent,

    /// <summary>The centre's categories, as cases are classed now.</summary>
    Category,

    /// <summary>Customer tiers.</summary>
    Tier,
}

/// <summary>Names the rows.</summary>
internal static class ReportKeys
{
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The row in which something is counted that happened to a cycle at an instant.</summary>
    public static string Of(ReportBy by, ReportPeriod period, CaseFigures figures, CycleFigures cycle, Instant at) => by switch
    {
        ReportBy.Day => Of(period.DayOf(at)),
        ReportBy.Team => figures.Team,
        ReportBy.Agent => cycle.Agent ?? "",
        ReportBy.Category => figures.Category,
        _ => JsonNamingPolicy.CamelCase.ConvertName(figures.Tier.ToString()),
    };
}
