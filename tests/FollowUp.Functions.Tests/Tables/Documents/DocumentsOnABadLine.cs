using FollowUp.Application.Ports;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables.Documents;

/// <summary>Lost replies are no conflicts, and no crash leaves a document that nothing leads to (O3, O4).</summary>
[Trait("Rule", "O3")]
[Trait("Rule", "O4")]
public sealed class DocumentsOnABadLine : TablesTest
{
    private static readonly Document First = new(new DocumentKey("chat", "a"), 1, "{}", Now);
    private static readonly Document Second = First with { Version = 2, Json = "{\"x\":2}", WakeAt = Now + Duration.FromHours(1) };

    [Fact]
    public async Task Whichever_reply_is_lost_the_saves_stand_and_the_removal_too()
    {
        for (var which = 1; ; which++)
        {
            var line = new LostReply(which);
            var store = new TablesDocumentStore(Under.Through(line));

            Assert.True(await SaveAsync(store, First));
            await StandsAsync(First);
            Assert.True(await SaveAsync(store, Second));
            await StandsAsync(Second);
            Assert.True(await store.RemoveAsync(Second.Key, 2, CancellationToken.None));
            Assert.Empty(await RowsAsync(Under.Tables.Hints));
            Assert.Empty(await RowsAsync(Under.Tables.Documents));
            if (!line.Happened)
            {
                Assert.True(which > 6);
                return;
            }
        }
    }

    [Fact]
    public async Task A_save_that_landed_is_no_conflict_though_the_next_has_followed_already()
    {
        await SaveAsync(Under.Documents, First);
        var next = Second with { Version = 3, WakeAt = null };

        // The first request reads, the second writes the hint, the third saves.
        var line = Under.Through(new LostReply(3, meanwhile: () => SaveAsync(Under.Documents, next)));
        Assert.True(await SaveAsync(new TablesDocumentStore(line), Second));

        await StandsAsync(next);
    }

    [Fact]
    public async Task A_save_that_another_overtook_is_a_conflict_and_leaves_no_hint()
    {
        await SaveAsync(Under.Documents, First);

        var line = Under.Through(new LostReply(2, meanwhile: () => SaveAsync(Under.Documents, Second with { WakeAt = null })));
        Assert.False(await SaveAsync(new TablesDocumentStore(line), Second));

        await StandsAsync(Second with { WakeAt = null });
        Assert.Empty(await RowsAsync(Under.Tables.Hints));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_any_request_loses_no_wake_up(bool afterItLanded)
    {
        for (var at = 1; ; at++)
        {
            var crash = new Crash(at, afterItLanded);
            var store = new TablesDocumentStore(Under.Through(crash));
            var (first, second) = (First with { Key = new DocumentKey("chat", $"{at}") }, Second with { Key = new DocumentKey("chat", $"{at}") });
            await Crash.SurvivesAsync(async () =>
            {
                await SaveAsync(store, first);
                await SaveAsync(store, second);
            });

            var stored = await Under.Documents.LoadAsync(first.Key, CancellationToken.None);
            await StandsAsync(stored is null ? null : stored.Version == 1 ? first : second);
            if (stored is not null)
            {
                Assert.True(await Under.Documents.RemoveAsync(stored.Key, stored.Version, CancellationToken.None));
            }

            if (!crash.Happened)
            {
                Assert.True(at > 4);
                return;
            }
        }
    }

    [Fact]
    public async Task A_hint_that_leads_nowhere_is_swept_when_it_is_old_and_not_before()
    {
        await Crash.SurvivesAsync(() => SaveAsync(new TablesDocumentStore(Under.Through(new Crash(2, afterItLanded: false))), First));
        await SaveAsync(Under.Documents, Second with { Key = new DocumentKey("chat", "b"), Version = 1 });
        Assert.Equal(2, (await RowsAsync(Under.Tables.Hints)).Count);

        Assert.Equal(Second.WakeAt, await Under.Documents.NextAsync(CancellationToken.None));
        Assert.Equal(2, (await RowsAsync(Under.Tables.Hints)).Count);

        var swept = new TablesDocumentStore(Under.Through(new RequestCounter(), Duration.FromSeconds(-5)));
        Assert.Equal(Second.WakeAt, await swept.NextAsync(CancellationToken.None));
        Assert.Single(await RowsAsync(Under.Tables.Hints));
    }

    [Fact]
    public async Task Each_step_takes_as_many_requests_as_it_must()
    {
        var counter = new RequestCounter();
        var store = new TablesDocumentStore(Under.Through(counter));
        var third = Second with { Version = 3, Json = "{\"x\":3}" };

        Assert.Equal(
            new { First = 2, Moved = 4, Still = 2, Load = 1, Look = 5, Remove = 3, LookAtNothing = 4 },
            new
            {
                First = await counter.DuringAsync(() => SaveAsync(store, First)),
                Moved = await counter.DuringAsync(() => SaveAsync(store, Second)),
                Still = await counter.DuringAsync(() => SaveAsync(store, third)),
                Load = await counter.DuringAsync(() => store.LoadAsync(First.Key, CancellationToken.None)),
                Look = await counter.DuringAsync(() => store.ReadDueAsync(Now + Duration.FromHours(2), 10, CancellationToken.None)),
                Remove = await counter.DuringAsync(() => store.RemoveAsync(First.Key, 3, CancellationToken.None)),
                LookAtNothing = await counter.DuringAsync(() => store.ReadDueAsync(Now, 10, CancellationToken.None)),
            });
    }

    private static Task<bool> SaveAsync(TablesDocumentStore store, Document document) => store.SaveAsync(document, CancellationToken.None);

    /// <summary>This document is the only one that stands, and what is due leads to it.</summary>
    private async Task StandsAsync(Document? document)
    {
        var listed = await Under.Documents.ListAsync("chat", "", 10, null, CancellationToken.None);
        Assert.Equal(document is null ? [] : [document], listed.Items);
        var due = await Under.Documents.ReadDueAsync(Now + Duration.FromDays(1), 10, CancellationToken.None);
        Assert.Equal(document?.WakeAt is null ? [] : [document], due);
        Assert.Equal(document?.WakeAt, await Under.Documents.NextAsync(CancellationToken.None));
    }
}
