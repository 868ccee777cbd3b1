using System.Globalization;
using System.Text;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Documents;
using FollowUp.Core;
using FollowUp.Embedded.Hosting;
using FollowUp.Embedded.Tests.BookFiles;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Bookshelves;

[Trait("Rule", "A2")]
public sealed class ABookThatWasPut
{
    private const string Policies = "policies.json";
    private const string Roster = "roster.json";
    private readonly MemoryDocuments _store = new();

    [Fact]
    public async Task Stands_in_place_of_its_file_after_a_restart_and_the_start_says_so()
    {
        var first = Instance();
        var put = await PutAsync(first, Policies, text => text.Replace("PT48H\" }", "PT24H\" }", StringComparison.Ordinal));

        var second = Instance();
        await second.Keeper.RefreshAsync(CancellationToken.None);

        Assert.Equal(put.Version, second.Shelf.Current.Policies.Version);
        Assert.Equal(Duration.FromHours(24), second.Shelf.Current.Policies.Rules.Feasibility.LookAhead);
        var line = Assert.Single(Banner.StoredBooks(second.Keeper.InForce));
        Assert.Contains($"'policies' ({put.Version}) stands in place of policies.json", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_in_force_on_other_instances_when_they_look()
    {
        var (here, there) = (Instance(), Instance());
        await PutAsync(here, Policies, Shorter);
        Assert.NotEqual(here.Shelf.Current.Policies.Version, there.Shelf.Current.Policies.Version);

        await there.Keeper.RefreshAsync(CancellationToken.None);

        Assert.Equal(here.Shelf.Current.Policies.Version, there.Shelf.Current.Policies.Version);
    }

    [Fact]
    public async Task Meets_what_another_instance_put_meanwhile()
    {
        var (here, there) = (Instance(), Instance());
        var seen = there.Keeper.InForce.Versions[Policies];
        await PutAsync(here, Policies, Shorter);

        var late = await there.Keeper.ReplaceAsync(Policies, Text(Policies).Replace("PT2H", "PT3H", StringComparison.Ordinal), seen, "max", "why", CancellationToken.None);

        Assert.IsType<BookReplacement.Changed>(late);
    }

    [Fact]
    public async Task May_be_larger_than_a_document()
    {
        var people = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
        {
            people.Append(CultureInfo.InvariantCulture, $$""", { "id": "p{{i}}", "name": "人{{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))}}", "role": "agent", "team": "care", "staffNumber": "9{{i:D4}}", "email": "p{{i}}@example.com", "shifts": { "mon": ["09:00-18:00"] } }""");
        }

        var here = Instance();
        var put = await PutAsync(here, Roster, text => text[..text.LastIndexOf("  ]", StringComparison.Ordinal)] + people + text[text.LastIndexOf("  ]", StringComparison.Ordinal)..]);
        var there = Instance();
        await there.Keeper.RefreshAsync(CancellationToken.None);

        Assert.True(here.Keeper.InForce.Texts[Roster].Length > 300_000);
        Assert.Equal(here.Keeper.InForce.Texts[Roster], there.Keeper.InForce.Texts[Roster]);
        Assert.NotNull(there.Shelf.Current.Roster.Find("p1999"));
        Assert.Equal(Text(Roster), await there.Keeper.FindAsync(Roster, put.Replaces, CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Is_there_whole_or_not_at_all_wherever_the_process_ends()
    {
        for (var saves = 0; ; saves++)
        {
            var store = new MemoryDocuments();
            var dying = Instance(new StoreThatDies(store, saves));
            var done = await Record.ExceptionAsync(() => PutAsync(dying, Policies, Shorter)) is null;

            var next = Instance(store);
            await next.Keeper.RefreshAsync(CancellationToken.None);
            Assert.Equal(done, next.Keeper.InForce.StoredFor(Policies) is not null);
            await PutAsync(next, Policies, Shorter, mayBeSo: true);
            Assert.Single((await next.Keeper.ChangesAsync(Policies, null, 10, CancellationToken.None)).Items);
            if (done)
            {
                Assert.True(saves > 3);
                return;
            }
        }
    }

    [Fact]
    public async Task That_a_new_release_finds_mistakes_in_gives_way_to_the_file_and_leaves_the_others()
    {
        var before = Instance();
        await PutAsync(before, Policies, Shorter);
        await PutAsync(before, Roster, text => text.Replace("400-000-0000", "400-111-1111", StringComparison.Ordinal));

        // A release whose calendars lack one that the stored policies name stands for any that asks for more than they say.
        var files = BookTexts.Shipped();
        await PutAsync(before, Policies, text => text.Replace("\"id\": \"inquiry\", ", "\"id\": \"inquiry\", \"calendar\": \"field-service\", ", StringComparison.Ordinal), mayBeSo: true);
        files["calendars.json"] = files["calendars.json"].Replace("\"field-service\"", "\"workshop\"", StringComparison.Ordinal);
        var after = Instance(files: files);
        await after.Keeper.RefreshAsync(CancellationToken.None);

        Assert.Null(after.Keeper.InForce.StoredFor(Policies));
        Assert.Equal(Text(Policies), after.Keeper.InForce.Texts[Policies]);
        Assert.Equal("400-111-1111", after.Shelf.Current.Roster.Centre.ReachUs);
        await PutAsync(after, Policies, Shorter);
        Assert.NotNull(after.Keeper.InForce.StoredFor(Policies));
    }

    [Fact]
    public async Task Keeps_what_lies_over_the_books()
    {
        var overlay = new Renamed();
        var here = Instance(overlays: [overlay]);
        await here.Keeper.RefreshAsync(CancellationToken.None);
        overlay.ReachUs = "over";
        Assert.Equal("read", here.Shelf.Current.Roster.Centre.ReachUs);
        await here.Keeper.RefreshAsync(CancellationToken.None);
        await PutAsync(here, Policies, Shorter);

        Assert.Equal("over", here.Shelf.Current.Roster.Centre.ReachUs);
    }

    private static string Shorter(string text) => text.Replace("\"PT2H\" }", "\"PT1H\" }", StringComparison.Ordinal);

    private static string Text(string file) => BookTexts.Shipped()[file];

    private static async Task<BookChange> PutAsync(One on, string file, Func<string, string> change, bool mayBeSo = false)
    {
        await on.Keeper.RefreshAsync(CancellationToken.None);
        var inForce = on.Keeper.InForce;
        var result = await on.Keeper.ReplaceAsync(file, change(inForce.Texts[file]), inForce.Versions[file], "sam", "why", CancellationToken.None);
        return mayBeSo && result is BookReplacement.AlreadySo
            ? (await on.Keeper.LastChangeAsync(file, CancellationToken.None))!
            : Assert.IsType<BookReplacement.Done>(result).Change;
    }

    private One Instance(IDocumentStore? store = null, IReadOnlyDictionary<string, string>? files = null, IBookOverlay[]? overlays = null)
    {
        files ??= BookTexts.Shipped();
        var shelf = new Bookshelf(BookTexts.Loaded(files).Books);
        var clock = new MillisecondClock();
        return new One(new BookKeeper(files, store ?? _store, shelf, overlays ?? [], clock, NullLogger<BookKeeper>.Instance), shelf);
    }

    private sealed record One(BookKeeper Keeper, Bookshelf Shelf);

    /// <summary>Lays another way to reach the centre over the roster.</summary>
    private sealed class Renamed : IBookOverlay
    {
        private string? _read;

        public string ReachUs { get; set; } = "read";

        public Task<bool> ReadAsync(CancellationToken cancel)
        {
            var changed = _read != ReachUs;
            _read = ReachUs;
            return Task.FromResult(changed);
        }

        public Books Over(Books books)
        {
            var roster = books.Roster;
            var result = Core.People.Roster.Create(roster.Centre with { ReachUs = _read! }, roster.Teams, roster.People);
            return books with { Roster = ((Core.People.RosterResult.Accepted)result).Roster };
        }
    }

    /// <summary>Takes so many documents and then no more.</summary>
    private sealed class StoreThatDies(IDocumentStore store, int saves) : IDocumentStore
    {
        private int _left = saves;

        public Task<bool> SaveAsync(Document document, CancellationToken cancel) =>
            _left-- > 0 ? store.SaveAsync(document, cancel) : throw new IOException("The process ended here.");

        public Task<Document?> LoadAsync(DocumentKey key, CancellationToken cancel) => store.LoadAsync(key, cancel);

        public Task<bool> RemoveAsync(DocumentKey key, long version, CancellationToken cancel) => store.RemoveAsync(key, version, cancel);

        public Task<Page<Document>> ListAsync(string kind, string prefix, int atMost, string? after, CancellationToken cancel) =>
            store.ListAsync(kind, prefix, atMost, after, cancel);

        public Task<IReadOnlyList<Document>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel) => store.ReadDueAsync(until, atMost, cancel);

        public Task<Instant?> NextAsync(CancellationToken cancel) => store.NextAsync(cancel);
    }
}
