using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Functions.Tables.Hints;

/// <summary>
/// The wake-ups of the cases. Each hint is checked against its case before it is given out: one that is stale is passed over, and deleted
/// once it is old. Safe for concurrent use.
/// </summary>
public sealed class TablesDueIndex(FollowUpTables tables) : IDueIndex
{
    private const int AtOnce = 16;

    private readonly HintTable _hints = new(tables);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueCase>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel)
    {
        var due = new List<DueCase>();
        await foreach (var hint in GoodAsync(until, atMost, cancel).Take(atMost).WithCancellation(cancel))
        {
            due.Add(new DueCase(hint.Case, hint.At));
        }

        return due;
    }

    /// <inheritdoc/>
    public async Task<Instant?> NextAsync(CancellationToken cancel) =>
        (await GoodAsync(null, AtOnce, cancel).FirstOrDefaultAsync(cancel))?.At;

    private async IAsyncEnumerable<Hint> GoodAsync(
        Instant? until, int atMost, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var part in _hints.ReadAsync(Hint.OfCase, until, atMost, cancel).Chunk(AtOnce).WithCancellation(cancel))
        {
            var heads = await Task.WhenAll(part.Select(hint => Head.FindAsync(tables, hint.Case, cancel)));
            var checkedHints = part.Zip(heads, (hint, head) => (Hint: hint, Good: head?.Hint == hint.Key)).ToList();
            await _hints.SweepAsync(checkedHints.Where(c => !c.Good).Select(c => c.Hint));
            foreach (var (hint, _) in checkedHints.Where(c => c.Good))
            {
                yield return hint;
            }
        }
    }
}
