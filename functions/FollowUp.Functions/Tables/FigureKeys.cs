using FollowUp.Core.Reports;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Functions.Tables;

/// <summary>Where the figures of a case stand: on each day on which they count, by the instant of the flag. Stored: change it only together with a rebuild.</summary>
internal static class FigureKeys
{
    public static string Partition(LocalDate utcDay) => LocalDatePattern.Iso.Format(utcDay);

    public static string Row(CaseFigures figures) => $"{At(figures.FlaggedAt)}_{figures.Id}";

    /// <summary>Precedes the keys of all that was flagged at the instant or later.</summary>
    public static string At(Instant flaggedAt) => StoredTicks.KeyOf(flaggedAt.Ticks());
}
