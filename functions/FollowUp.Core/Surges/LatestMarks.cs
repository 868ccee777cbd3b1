using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The latest mark of every customer: from it follows until when a window holds some number of them.</summary>
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

    /// <summary>Until when a window that now holds so many customers holds them, if nothing more comes.</summary>
    public Instant HeldUntil(int customers, Duration within) => _order.ElementAt(customers - 1).At + within;
}
