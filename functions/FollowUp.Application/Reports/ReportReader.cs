using FollowUp.Application.Ports;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Application.Reports;

/// <summary>Reads the figures of a period, a page at a time: what is kept of them is what the reader of each keeps.</summary>
public sealed class ReportReader(ICaseFigures figures)
{
    private const int PageSize = 500;

    /// <summary>Gives every case of every day in UTC that the period touches, with that day.</summary>
    /// <param name="period">The local days of the centre.</param>
    /// <param name="add">Takes a case; it comes once for every day on which something of it is counted.</param>
    /// <param name="cancel">Stops between two pages.</param>
    public async Task ReadAsync(ReportPeriod period, Action<CaseFigures, LocalDate> add, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(add);
        foreach (var day in period.UtcDays)
        {
            string? after = null;
            do
            {
                cancel.ThrowIfCancellationRequested();
                var page = await figures.OnDayAsync(day, null, PageSize, after, cancel);
                foreach (var item in page.Items)
                {
                    add(item, day);
                }

                after = page.Next;
            }
            while (after is not null);
        }
    }
}
