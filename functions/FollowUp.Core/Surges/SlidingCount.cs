using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>How many different customers there are in a window that slides along marks in time order.</summary>
internal sealed class SlidingCount(Duration within)
{
    private readonly Queue<FlagMark> _marks = new();
    private readonly Dictionary<string, int> _customers = new(StringComparer.Ordinal);

    /// <summary>The number after the last mark.</summary>
    public int Count => _customers.Count;

    /// <summary>The number just before the last mark.</summary>
    public int Before { get; private set; }

    /// <summary>Takes the next mark.</summary>
    public void Add(FlagMark mark)
    {
        Forget(mark.At);
        Before = Count;
        _marks.Enqueue(mark);
        _customers[mark.Customer] = _customers.GetValueOrDefault(mark.Customer) + 1;
    }

    /// <summary>The teams of what is in the window.</summary>
    public IEnumerable<string> Teams => _marks.Select(mark => mark.Team).Distinct().Order(StringComparer.Ordinal);

    private void Forget(Instant now)
    {
        while (_marks.TryPeek(out var oldest) && now - oldest.At > within)
        {
            _marks.Dequeue();
            if (--_customers[oldest.Customer] == 0)
            {
                _customers.Remove(oldest.Customer);
            }
        }
    }
}
