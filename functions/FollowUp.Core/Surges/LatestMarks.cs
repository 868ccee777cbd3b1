using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The latest mark of every customer: from it follows since when a window has held fewer than some number.</summary>
internal sealed class LatestMarks
{
    private readonly Dictionary<string, Instant> _latest = new(StringComparer.Ordinal);
    private readonly SortedSet<(Instant At, string Customer)> _order = new(Comparer<(Instant At, string Customer)>.Create(
        (a, b) => a.At != b.At ? b.At.CompareTo(a.At) : string.CompareOrdinal(a.Customer, b.Customer)));

    /// <summary>Takes the next mark in time order.</summary>
    public void Add(FlagMark mark)
    {
        if (_latest.TryGetValue(mark.Customer, out var before))
        {
            _order.Remove((before, mark.Customer));
        }

        _latest[mark.Customer] = mark.At;
        _order.Add((mark.At, mark.Customer));
    }

    /// <summary>
    /// When a whole window will have passed with under half of a number (S4), if nothing more comes; null if that was before all marks.
    /// </summary>
    public Instant? ClearAt(int number, Duration within)
    {
        // The window holds half or more for as long as it holds the mark that makes it so many; then a whole window has to pass.
        var half = (number + 1) / 2;
        return _order.Count < half ? null : _order.ElementAt(half - 1).At + within + within;
    }
}
