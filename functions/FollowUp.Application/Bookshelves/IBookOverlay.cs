using FollowUp.Core;

namespace FollowUp.Application.Bookshelves;

/// <summary>
/// Lays something that is kept elsewhere over the books in force, such as absences over the roster. Register any number; nobody needs to
/// poll: the <see cref="BookKeeper"/> asks each of them whenever it looks, and whoever has changed what one reads calls
/// <see cref="BookKeeper.RefreshAsync"/> to have it in force at once.
/// </summary>
public interface IBookOverlay
{
    /// <summary>Reads what there is to lay over; true if it is not what it was.</summary>
    Task<bool> ReadAsync(CancellationToken cancel);

    /// <summary>The books with it. Pure and quick; it throws for no books that were loaded.</summary>
    Books Over(Books books);
}
