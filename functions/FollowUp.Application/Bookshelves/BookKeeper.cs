using System.Collections.Immutable;
using FollowUp.Application.BookFiles;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Bookshelves;

/// <summary>
/// Replaces books while the product runs (A1, A2): checked together, under a version, with a record of who, when and why. A stored book stands
/// in place of its file from then on, on every instance: on the one that took it at once, on the others when they look next. Cycles that run
/// keep the numbers they were made under (P6).
/// </summary>
/// <param name="files">The texts of the book files that this instance came with, which load.</param>
/// <param name="store">Where books are kept.</param>
/// <param name="shelf">The books in force.</param>
/// <param name="overlays">What lies over them.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where it is told what is in force.</param>
public sealed class BookKeeper(
    IReadOnlyDictionary<string, string> files, IDocumentStore store, Bookshelf shelf, IEnumerable<IBookOverlay> overlays, IClock clock, ILogger<BookKeeper> log)
    : IDisposable
{
    private const int MostTries = 8;

    private readonly BookArchive _archive = new(store);
    private readonly List<IBookOverlay> _overlays = [.. overlays];
    private readonly SemaphoreSlim _gate = new(1);
    private volatile BooksInForce _inForce = FilesAlone(files);

    /// <summary>The texts in force.</summary>
    public BooksInForce InForce => _inForce;

    /// <summary>Looks whether other books were put or something laid over them, and puts it into force here. Call it at the start, before anything is decided.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            await TakeStoredAsync(cancel);
            var changed = false;
            foreach (var overlay in _overlays)
            {
                changed |= await overlay.ReadAsync(cancel);
            }

            if (changed)
            {
                shelf.Take(_overlays);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Puts a book in place of the version that the caller has seen, if all books are right together.</summary>
    /// <param name="file">The book's file.</param>
    /// <param name="text">What it says from now on.</param>
    /// <param name="seen">The version that the caller has seen.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Cancels the attempt.</param>
    /// <exception cref="DocumentBusyException">Others kept changing books; nothing changed.</exception>
    public async Task<BookReplacement> ReplaceAsync(string file, string text, string seen, string by, string? reason, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await RefreshAsync(cancel);
            var before = _inForce;
            var version = before.Versions[file];
            var result = before.With(file, text);
            if (result is not BookResult.Loaded loaded)
            {
                return new BookReplacement.Refused(((BookResult.Refused)result).Errors);
            }

            if (loaded.Versions[file] == version)
            {
                return new BookReplacement.AlreadySo(version);
            }

            if (seen != version)
            {
                return new BookReplacement.Changed(version);
            }

            var change = new BookChange
            {
                Book = file,
                Version = loaded.Versions[file],
                Replaces = version,
                By = by,
                At = clock.GetCurrentInstant(),
                Reason = reason,
                Before = before.StoredFor(file)?.Change,
            };
            if (await StoreAsync(before, change, text, cancel))
            {
                await RefreshAsync(CancellationToken.None);
                return new BookReplacement.Done(change);
            }
        }

        throw new DocumentBusyException(new DocumentKey("bookhead", "books"));
    }

    /// <summary>The text of a version of a book; null if there is none.</summary>
    public async Task<string?> FindAsync(string file, string version, CancellationToken cancel) =>
        _inForce is var inForce && inForce.Versions.GetValueOrDefault(file) == version
            ? inForce.Texts[file]
            : await _archive.FindAsync(file, version, cancel);

    /// <summary>The last change of a book; null if its file is in force.</summary>
    public async Task<BookChange?> LastChangeAsync(string file, CancellationToken cancel) =>
        (await ChangesAsync(file, after: null, 1, cancel)).Items is [var last, ..] ? last : null;

    /// <summary>One page of the changes of a book, the newest first.</summary>
    /// <exception cref="UnknownPageException">No list of this book's changes goes on there.</exception>
    public async Task<Page<BookChange>> ChangesAsync(string file, string? after, int atMost, CancellationToken cancel)
    {
        if (after is not null && (after.Length > DocumentForm.LongestName || !after.StartsWith(file + "/", StringComparison.Ordinal)))
        {
            throw new UnknownPageException();
        }

        var newest = after ?? _inForce.StoredFor(file)?.Change;
        return newest is null ? new Page<BookChange>([], null) : await _archive.ChangesAsync(newest, atMost, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>Both texts are kept before anything refers to them: what was in force may have been a file that the next release replaces.</summary>
    private async Task<bool> StoreAsync(BooksInForce before, BookChange change, string text, CancellationToken cancel)
    {
        await _archive.KeepAsync(change.Book, change.Replaces, before.Texts[change.Book], cancel);
        await _archive.KeepAsync(change.Book, change.Version, text, cancel);
        var name = await _archive.RecordAsync(change, cancel);
        var head = before.Head with { Books = before.Head.Books.SetItem(change.Book, new StoredBook(change.Version, name)) };
        return await _archive.PutHeadAsync(before.HeadVersion + 1, head, cancel);
    }

    private async Task TakeStoredAsync(CancellationToken cancel)
    {
        var before = _inForce;
        var (version, head) = await _archive.HeadAsync(cancel);
        if (version == before.HeadVersion)
        {
            return;
        }

        var texts = before.Texts;
        foreach (var (file, stored) in head.Books.Where(book => before.StoredFor(book.Key)?.Version != book.Value.Version))
        {
            var text = await _archive.FindAsync(file, stored.Version, cancel);
            texts = texts.SetItem(file, text ?? throw new InvalidOperationException($"The text of {file} {stored.Version} is not there."));
        }

        var (loaded, taken) = WithoutMistakes(texts, before.Texts);
        shelf.Take(loaded.Books);
        _inForce = new BooksInForce(taken, loaded.Versions, head, version);
        log.BooksInForce(string.Join(", ", head.Books.Where(book => _inForce.StoredFor(book.Key) is not null).Select(book => $"{book.Key} {book.Value.Version}")));
    }

    /// <summary>
    /// Stored books that do not load any more, after a new release, must not keep the product from starting: in place of each with a mistake what
    /// was in force before stays, the file at a start, and that is told loudly.
    /// </summary>
    private (BookResult.Loaded Loaded, ImmutableDictionary<string, string> Texts) WithoutMistakes(
        ImmutableDictionary<string, string> texts, ImmutableDictionary<string, string> before)
    {
        while (true)
        {
            var result = BookLoader.Load(texts);
            if (result is BookResult.Loaded loaded)
            {
                return (loaded, texts);
            }

            var refused = (BookResult.Refused)result;
            log.StoredBooksRefused(string.Join(Environment.NewLine, refused.Errors));
            var changed = texts.Keys.Where(file => before.GetValueOrDefault(file) != texts[file]).ToList();
            var wrong = changed.Where(file => refused.Errors.Any(error => error.File == file)).ToList();
            foreach (var file in wrong.Count > 0 ? wrong : changed)
            {
                texts = before.TryGetValue(file, out var text) ? texts.SetItem(file, text) : texts.Remove(file);
            }

            if (changed.Count == 0)
            {
                throw new InvalidOperationException($"The books have mistakes:{Environment.NewLine}{string.Join(Environment.NewLine, refused.Errors)}");
            }
        }
    }

    private static BooksInForce FilesAlone(IReadOnlyDictionary<string, string> files) => new(
        files.ToImmutableDictionary(StringComparer.Ordinal),
        BookLoader.Load(files) is BookResult.Loaded loaded ? loaded.Versions : ImmutableDictionary<string, string>.Empty,
        new BookHead(), HeadVersion: 0);
}
