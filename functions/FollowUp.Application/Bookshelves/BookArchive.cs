using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Documents;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;

namespace FollowUp.Application.Bookshelves;

/// <summary>
/// Keeps books that were put through the API: every version's text, the record of every change, and which are in force. A text may be longer than a
/// document holds, so it lies in pieces that are named after what they hold: written twice they are the same. The order is pieces, content,
/// change, head: a crash in between leaves what nobody refers to, never a head that refers to what is not there.
/// </summary>
internal sealed class BookArchive(IDocumentStore store)
{
    /// <summary>Base64 needs no escaping, so this and a little around it is what is stored.</summary>
    private const int PieceLength = 28_000;

    private static readonly DocumentKey Head = new("bookhead", "books");
    private readonly Documents<BookChange> _changes = new("bookchange", store);
    private readonly Documents<BookContent> _contents = new("bookcontent", store);
    private readonly Documents<BookPiece> _pieces = new("bookpiece", store);

    /// <summary>What is in force, and how often that was changed; 0 and nothing before the first change.</summary>
    public async Task<(long Version, BookHead Head)> HeadAsync(CancellationToken cancel) =>
        await store.LoadAsync(Head, cancel) is { } document
            ? (document.Version, StoredJson.ReadDocument<BookHead>(document.Json))
            : (0, new BookHead());

    /// <summary>Puts a head in place of the version before it; false if somebody else was first.</summary>
    public Task<bool> PutHeadAsync(long version, BookHead head, CancellationToken cancel) =>
        store.SaveAsync(new Document(Head, version, StoredJson.WriteDocument(head), WakeAt: null), cancel);

    /// <summary>Keeps the text of a version.</summary>
    public async Task KeepAsync(string book, string version, string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (hash, data) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), Pack(bytes));
        var count = (data.Length + PieceLength - 1) / PieceLength;
        for (var i = 0; i < count; i++)
        {
            var piece = new BookPiece(data[(i * PieceLength)..Math.Min(data.Length, (i + 1) * PieceLength)]);
            await _pieces.ChangeAsync(PieceName(hash, i), _ => new DocumentChange<BookPiece>.Store(piece), cancel);
        }

        // The same version in another layout says the same: the first text stays.
        await _contents.ChangeAsync(
            ContentName(book, version), known => known is null ? new DocumentChange<BookContent>.Store(new(hash, count)) : new DocumentChange<BookContent>.Keep(), cancel);
    }

    /// <summary>The text of a version; null if it was never kept.</summary>
    public async Task<string?> FindAsync(string book, string version, CancellationToken cancel)
    {
        if (await _contents.LoadAsync(ContentName(book, version), cancel) is not { } content)
        {
            return null;
        }

        var data = new StringBuilder();
        for (var i = 0; i < content.Pieces; i++)
        {
            var piece = await _pieces.LoadAsync(PieceName(content.Hash, i), cancel);
            data.Append((piece ?? throw new InvalidOperationException($"A piece of {book} {version} is missing.")).Data);
        }

        return Unpack(data.ToString());
    }

    /// <summary>Writes a change down and gives its name.</summary>
    public async Task<string> RecordAsync(BookChange change, CancellationToken cancel)
    {
        var name = $"{change.Book}/{Guid.NewGuid():N}";
        await _changes.ChangeAsync(name, _ => new DocumentChange<BookChange>.Store(change), cancel);
        return name;
    }

    /// <summary>One page of the changes from one of them back, the newest first.</summary>
    public async Task<Page<BookChange>> ChangesAsync(string newest, int atMost, CancellationToken cancel)
    {
        var (changes, next) = (new List<BookChange>(), (string?)newest);
        while (next is not null && changes.Count < atMost)
        {
            var change = await _changes.LoadAsync(next, cancel) ?? throw new UnknownPageException();
            changes.Add(change);
            next = change.Before;
        }

        return new Page<BookChange>(changes, next);
    }

    private static string ContentName(string book, string version) => $"{book}@{version}";

    private static string PieceName(string hash, int number) => string.Create(CultureInfo.InvariantCulture, $"{hash}/{number:D4}");

    private static string Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private static string Unpack(string data)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(data)), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
