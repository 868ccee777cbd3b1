using FollowUp.Application.BookFiles;
using FollowUp.Application.Ports;
using FollowUp.Core;

namespace FollowUp.Benchmarks.Flags;

/// <summary>The books as they are shipped, loaded once.</summary>
internal sealed class ShippedBooks : IBookshelf
{
    public static ShippedBooks Shelf { get; } = new();

    public Books Current { get; } = BookDirectory.Load(BookDirectory.Shipped) switch
    {
        BookResult.Loaded loaded => loaded.Books,
        BookResult.Refused refused => throw new InvalidOperationException(string.Join(Environment.NewLine, refused.Errors)),
        _ => throw new InvalidOperationException("Books are loaded or refused."),
    };
}
