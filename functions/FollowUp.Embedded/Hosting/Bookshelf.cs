using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;

namespace FollowUp.Embedded.Hosting;

/// <summary>The books as they were at the start, and what links to customers are made with as soon as that is known.</summary>
internal sealed class Bookshelf(Books books) : IBookshelf
{
    private volatile Books _current = books;

    /// <inheritdoc/>
    public Books Current => _current;

    /// <summary>Puts in what links are made with.</summary>
    public void Take(CustomerLinks links) => _current = _current with { Links = links };
}
