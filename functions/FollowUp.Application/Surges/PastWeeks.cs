using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// How many customers complained in the same hour of the weeks before (S3), read once for every hour. If there is a week in which nothing at all is
/// known of the day - the centre was closed, or had not begun - there is nothing to compare with: growth against it would always be an alarm.
/// </summary>
internal sealed class PastWeeks(SurgeMarks marks)
{
    private readonly Dictionary<Instant, IReadOnlyDictionary<string, PastHours>> _hours = [];

    /// <summary>Reads the hours that are not known yet, and forgets those before the first.</summary>
    public async Task ReadAsync(IReadOnlyCollection<LocalHour> hours, SurgeRules rules, CancellationToken cancel)
    {
        foreach (var old in _hours.Keys.Where(start => hours.All(hour => hour.StartAt > start)).ToList())
        {
            _hours.Remove(old);
        }

        foreach (var hour in hours.Where(hour => !_hours.ContainsKey(hour.StartAt)))
        {
            _hours[hour.StartAt] = await WeeksBeforeAsync(hour, rules, cancel);
        }
    }

    /// <summary>The same hour of the weeks before; null where nothing is known.</summary>
    public PastHours? Of(string category, Instant hour) => _hours.GetValueOrDefault(hour)?.GetValueOrDefault(category);

    private async Task<IReadOnlyDictionary<string, PastHours>> WeeksBeforeAsync(LocalHour hour, SurgeRules rules, CancellationToken cancel)
    {
        var weeks = rules.Growth.Weeks;
        var customers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var week = 1; week <= weeks; week++)
        {
            var then = hour.WeeksBefore(week);
            if (!await marks.KnowsAsync(then.StartAt.InUtc().Date, cancel))
            {
                return new Dictionary<string, PastHours>();
            }

            var found = await marks.ReadAsync(then.StartAt, then.EndAt - Duration.Epsilon, rules, cancel);
            foreach (var category in found.GroupBy(mark => mark.Category))
            {
                customers[category.Key] = customers.GetValueOrDefault(category.Key) + category.Select(mark => mark.Customer).Distinct().Count();
            }
        }

        return customers.ToDictionary(one => one.Key, one => new PastHours(one.Value, weeks));
    }
}
