using FollowUp.Application.Bookshelves;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Documents;
using FollowUp.Core;
using FollowUp.Core.People;
using FollowUp.Embedded.Tests.BookFiles;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Documents;

/// <summary>Scheduled work of the centre: here every half hour.</summary>
[Trait("Rule", "O4")]
public sealed class WorkByTheClock : IScheduledWork, IClock
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 2, 10);
    private static readonly DocumentKey Key = new("schedule", "watch");

    private readonly MemoryDocuments _store = new();
    private readonly List<(Instant After, Instant Until)> _runs = [];
    private Instant _now = Start;
    private bool _fails;

    public string Name => "watch";

    public Instant? NextAfter(Instant after) => Instant.FromUnixTimeSeconds((after.ToUnixTimeSeconds() / 1800 + 1) * 1800);

    Task IScheduledWork.RunAsync(Instant after, Instant until, CancellationToken cancel)
    {
        _runs.Add((after, until));
        return _fails ? throw new InvalidOperationException() : Task.CompletedTask;
    }

    public Instant GetCurrentInstant() => _now;

    [Fact]
    public async Task Comes_when_it_is_due_and_again_after_that()
    {
        var schedules = await EnsuredAsync();

        Assert.Equal(Minutes(20), await _store.NextAsync(CancellationToken.None));
        await AtAsync(schedules, 20);
        await AtAsync(schedules, 50);

        Assert.Equal([(Start, Minutes(20)), (Minutes(20), Minutes(50))], _runs);
        Assert.Equal(Minutes(80), await _store.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Comes_once_for_an_outage_of_hours_and_is_told_how_long_that_was()
    {
        var schedules = await EnsuredAsync();

        _now = Minutes(600);
        await (await EnsuredAsync()).AdvanceAsync(Key, CancellationToken.None);
        await schedules.AdvanceAsync(Key, CancellationToken.None);

        Assert.Equal([(Start, Minutes(600))], _runs);
    }

    [Fact]
    public async Task That_was_cut_off_comes_again_with_the_same_span()
    {
        var schedules = await EnsuredAsync();

        _fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => AtAsync(schedules, 20));
        _fails = false;
        await AtAsync(schedules, 21);

        Assert.Equal([(Start, Minutes(20)), (Start, Minutes(21))], _runs);
    }

    [Fact]
    public async Task That_is_looked_at_early_does_nothing()
    {
        var schedules = await EnsuredAsync();
        await schedules.LookAgainAsync(Name, CancellationToken.None);

        Assert.Equal(Start, await _store.NextAsync(CancellationToken.None));
        await AtAsync(schedules, 5);

        Assert.Empty(_runs);
        Assert.Equal(Minutes(20), await _store.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task That_only_a_newer_version_knows_is_left_to_it()
    {
        await EnsuredAsync();
        _now = Minutes(30);

        await new Schedules(_store, [], this).AdvanceAsync(Key, CancellationToken.None);

        Assert.Equal(Minutes(90), await _store.NextAsync(CancellationToken.None));
        await AtAsync(await EnsuredAsync(), 90);
        Assert.Equal([(Start, Minutes(90))], _runs);
    }

    [Fact]
    [Trait("Rule", "A3")]
    public async Task Is_reckoned_by_what_another_instance_was_told()
    {
        var overlay = new Told();
        var shelf = new Bookshelf(SmallBooks.Books);
        using var keeper = new BookKeeper(BookTexts.Shipped(), _store, shelf, [overlay], this, NullLogger<BookKeeper>.Instance);
        var work = new Asked(() => shelf.Current.Roster.Centre.Name == Told.Name ? Minutes(30) : null);
        var schedules = new Schedules(_store, [work], this, keeper);
        await schedules.EnsureAsync(CancellationToken.None);
        Assert.Equal(Minutes(60), await _store.NextAsync(CancellationToken.None));

        // The absence came to the other instance, which has this work asked again; this one, with the books of before, is the first to look.
        overlay.IsTold = true;
        await schedules.LookAgainAsync("asked", CancellationToken.None);
        await schedules.AdvanceAsync(new DocumentKey("schedule", "asked"), CancellationToken.None);

        Assert.Equal(Minutes(30), await _store.NextAsync(CancellationToken.None));
    }

    private static Instant Minutes(int minutes) => Start + Duration.FromMinutes(minutes);

    private async Task<Schedules> EnsuredAsync()
    {
        var schedules = new Schedules(_store, [this], this);
        await schedules.EnsureAsync(CancellationToken.None);
        return schedules;
    }

    private Task AtAsync(Schedules schedules, int minutes)
    {
        _now = Minutes(minutes);
        return schedules.AdvanceAsync(Key, CancellationToken.None);
    }

    private sealed class Asked(Func<Instant?> next) : IScheduledWork
    {
        public string Name => "asked";

        public Instant? NextAfter(Instant after) => next();

        public Task RunAsync(Instant after, Instant until, CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class Told : IBookOverlay
    {
        public const string Name = "told";

        private bool _known;

        public bool IsTold { get; set; }

        public Task<bool> ReadAsync(CancellationToken cancel)
        {
            var isNew = IsTold != _known;
            _known = IsTold;
            return Task.FromResult(isNew);
        }

        public Books Over(Books books) => !_known ? books : books with
        {
            Roster = ((RosterResult.Accepted)Roster.Create(books.Roster.Centre with { Name = Name }, books.Roster.Teams, books.Roster.People)).Roster,
        };
    }
}
