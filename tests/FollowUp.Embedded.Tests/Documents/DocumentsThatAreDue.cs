using FollowUp.Application.Clocks;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Documents;
using NodaTime;

namespace FollowUp.Embedded.Tests.Documents;

[Trait("Rule", "O4")]
public sealed class DocumentsThatAreDue
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 2, 0);
    private readonly MemoryDocuments _store = new();

    [Fact]
    public async Task Are_each_advanced_once_and_no_other_is()
    {
        await StoreAsync(Enumerable.Range(0, 300).Select(i => Waiting($"{i}")).Append(Waiting("later", 1)));
        var work = Settling();

        Assert.Equal(300, await AdvanceAsync(work));

        Assert.Equal(300, work.Given.Distinct().Count());
        Assert.Equal((300, Now + Duration.FromMinutes(1)), (work.Given.Count, await _store.NextAsync(CancellationToken.None)));
        Assert.Equal(0, await AdvanceAsync(work));
    }

    [Fact]
    public async Task And_throw_are_logged_and_keep_nobody_waiting()
    {
        await StoreAsync(Enumerable.Range(0, 200).Select(i => Waiting($"{i}")));
        var settling = Settling();
        var work = new WorkedOn("chat", key => int.Parse(key.Name, null) < 150 ? throw new InvalidOperationException() : settling.AdvanceAsync(key, default));

        Assert.Equal(50, await AdvanceAsync(work));

        Assert.Equal((200, 150), (work.Given.Count, work.Logged.Count(id => id == 1103)));
    }

    [Fact]
    public async Task Survive_a_client_that_gave_up_waiting()
    {
        await StoreAsync([Waiting("slow"), Waiting("sound")]);
        var settling = Settling();
        var work = new WorkedOn("chat", key => key.Name == "slow" ? throw new TaskCanceledException() : settling.AdvanceAsync(key, default));

        Assert.Equal(1, await AdvanceAsync(work));
    }

    [Fact]
    public async Task And_stay_as_they_are_do_not_count_as_advanced()
    {
        await StoreAsync([Waiting("a"), Waiting("b")]);
        var work = new WorkedOn("chat", _ => Task.CompletedTask);

        Assert.Equal(0, await AdvanceAsync(work));

        Assert.Equal(2, work.Given.Count);
    }

    [Fact]
    public async Task And_have_more_to_do_already_count_and_wait_for_the_next_look()
    {
        await StoreAsync([Waiting("a")]);
        var work = new WorkedOn("chat", key => WorkedOn.SetAsync(_store, key, Now));

        Assert.Equal(1, await AdvanceAsync(work));
        Assert.Single(work.Given);
    }

    [Fact]
    public async Task And_are_of_a_kind_that_nobody_works_on_are_left_alone_and_told_of_once()
    {
        await StoreAsync(Enumerable.Range(0, 200).Select(i => Waiting($"{i}", -1, "unheard")).Append(Waiting("a")));
        var work = Settling();
        var due = new DueDocuments(_store, [work], new MillisecondClock(), work);

        Assert.Equal(1, await due.AdvanceAsync(Now, CancellationToken.None));
        Assert.Equal(0, await due.AdvanceAsync(Now, CancellationToken.None));

        Assert.Equal(["a"], work.Given);
        Assert.Equal([1104], work.Logged);
        Assert.Equal(200, (await _store.ReadDueAsync(Now, 1_000, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Are_left_for_later_when_the_host_stops()
    {
        await StoreAsync([Waiting("a")]);
        using var stop = new CancellationTokenSource();
        var work = new WorkedOn("chat", _ => Task.FromException(new OperationCanceledException(stop.Token)));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new DueDocuments(_store, [work], new MillisecondClock(), work).AdvanceAsync(Now, stop.Token));
    }

    private static Document Waiting(string name, int minute = 0, string kind = "chat") =>
        new(new DocumentKey(kind, name), 1, "{}", Now + Duration.FromMinutes(minute));

    private WorkedOn Settling() => new("chat", key => WorkedOn.SetAsync(_store, key, null));

    private Task<int> AdvanceAsync(WorkedOn work) =>
        new DueDocuments(_store, [work], new MillisecondClock(), work).AdvanceAsync(Now, CancellationToken.None);

    private async Task StoreAsync(IEnumerable<Document> documents)
    {
        foreach (var document in documents)
        {
            Assert.True(await _store.SaveAsync(document, CancellationToken.None));
        }
    }
}
