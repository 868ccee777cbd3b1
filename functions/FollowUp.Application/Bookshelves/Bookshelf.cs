using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;

namespace FollowUp.Application.Bookshelves;

/// <summary>
/// The books in force, swapped as a whole: whoever asked before goes on with those it got. What links to customers are made with is put in
/// as soon as it is known, and overlays lie on top of everything.
/// </summary>
/// <param name="books">The books until others are put there.</param>
public sealed class Bookshelf(Books books) : IBookshelf
{
    private readonly Lock _gate = new();
    private IReadOnlyList<IBookOverlay> _overlays = [];
    private Books _below = books;
    private volatile Books _current = books;

    /// <inheritdoc/>
    public Books Current => _current;

    /// <summary>Puts in what links are made with.</summary>
    public void Take(CustomerLinks links)
    {
        lock (_gate)
        {
            _below = _below with { Links = links };
            Swap();
        }
    }

    /// <summary>Puts other books into force, which keep the links of those before.</summary>
    public void Take(Books books)
    {
        lock (_gate)
        {
            _below = books with { Links = _below.Links };
            Swap();
        }
    }

    /// <summary>Lays these over the books, in this order; once more when what they lay over has changed.</summary>
    public void Take(IReadOnlyList<IBookOverlay> overlays)
    {
        lock (_gate)
        {
            _overlays = overlays;
            Swap();
        }
    }

    private void Swap() => _current = _overlays.Aggregate(_below, (below, overlay) => overlay.Over(below));
}
