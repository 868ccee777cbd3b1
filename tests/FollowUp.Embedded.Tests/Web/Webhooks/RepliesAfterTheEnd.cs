using FollowUp.Application.Commands;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>What a customer writes back once the time for "not solved" is over: signed posts of the provider, as far as what they lead to.</summary>
[Trait("Rule", "M9")]
public sealed class RepliesAfterTheEnd : IAsyncLifetime, IAsyncDisposable
{
    private const string Phone = "+8613812345678";
    private static readonly Duration Window = Duration.FromHours(72);
    private readonly WebhookDesk _desk = new();
    private readonly CaseId _old = SampleCases.Id();
    private Case _closed = null!;

    public async Task InitializeAsync()
    {
        await _desk.StoreAsync(SampleCases.Open() with { Owner = "amy", Team = "red", FlaggedBy = "amy" });
        await AnswerAsync(_old);
        await _desk.AdvanceAsync(_old);
        _desk.Now += Window;
        await _desk.AdvanceAsync(_old);
        _closed = await _desk.CaseAsync(_old);
        Assert.Equal(CaseStatus.Closed, _closed.Status);
        _desk.Now += Duration.FromDays(1);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Not_solved_opens_one_case_linked_to_the_old_and_what_follows_is_for_that_one()
    {
        await _desk.WriteAsync(Phone, "未解决", "SM7");
        await _desk.AdvanceAsync(_old);
        await _desk.WriteAsync(Phone, "未解决", "SM7");
        await _desk.WriteAsync(Phone, "还是没有信号", "SM8");
        await _desk.WriteAsync(Phone, "未解决", "SM9");

        var old = await _desk.CaseAsync(_old);
        var next = await _desk.CaseAsync(Assert.Single(old.Links).Case);
        Assert.Equal((LinkKind.Continuation, CaseStatus.Closed, _closed.Cycle.Outcome), (old.Links[0].Kind, old.Status, old.Cycle.Outcome));
        Assert.Equal((new CaseLink(_old, LinkKind.ContinuationOf, old.Number), true), (Assert.Single(next.Links), next.Cycle.Runs));
        Assert.Equal(["还是没有信号", "未解决"], await _desk.RepliesAsync(next.Id));
        Assert.Empty(await _desk.RepliesAsync(_old));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Not_solved_after_solved_is_a_case_of_its_own_too()
    {
        await ReopenedAndConfirmedAsync();

        await _desk.WriteAsync(Phone, "未解决", "SM9");

        Assert.Equal([LinkKind.Continuation], (await _desk.CaseAsync(SampleCases.Id("second"))).Links.Select(link => link.Kind));
        Assert.Empty((await _desk.CaseAsync(_old)).Links);
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task A_number_is_the_rating_that_was_asked_for()
    {
        await _desk.WriteAsync(Phone, "5");
        await _desk.WriteAsync(Phone, "5");

        Assert.Equal(5, (await _desk.CaseAsync(_old)).Cycle.Rating!.Score);
        Assert.Empty(await _desk.RepliesAsync(_old));
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task A_bad_rating_and_not_solved_are_one_case()
    {
        await _desk.WriteAsync(Phone, "1", "SM7");
        await _desk.AdvanceAsync(_old);
        await _desk.WriteAsync(Phone, "未解决", "SM8");
        await _desk.GiveAsync(_old, new CaseCommand.Reopen("still dead") { By = Actor.Customer });
        await _desk.AdvanceAsync(_old);

        var old = await _desk.CaseAsync(_old);
        var recovery = await _desk.CaseAsync(Assert.Single(old.Links.Select(link => link.Case).Distinct()));
        Assert.Equal([LinkKind.Recovery, LinkKind.Continuation], old.Links.Select(link => link.Kind));
        Assert.Equal((LinkKind.RecoveryOf, 1), (Assert.Single(recovery.Links).Kind, recovery.Cycle.CameAgain));
        Assert.Equal(["未解决"], await _desk.RepliesAsync(recovery.Id));
    }

    [Theory]
    [Trait("Rule", "Z2")]
    [InlineData("谢谢", "CustomerThanked")]
    [InlineData("Automatic reply: I am away.", "CustomerReplied")]
    public async Task Thanks_and_machines_begin_nothing(string words, string fact)
    {
        var before = (await _desk.MessagesAsync(_old)).Count;

        await _desk.WriteAsync(Phone, words);
        await _desk.AdvanceAsync(_old);

        var thanked = await _desk.CaseAsync(_old);
        Assert.Equal((CaseStatus.Closed, 0, fact), (thanked.Status, thanked.Links.Length, (await _desk.FactsAsync(_old))[^1]));
        Assert.Equal(before, (await _desk.MessagesAsync(_old)).Count);
    }

    [Fact]
    public async Task Other_words_reach_the_owner_once()
    {
        await _desk.WriteAsync(Phone, "发票什么时候寄？");
        await _desk.WriteAsync(Phone, "发票什么时候寄？");

        Assert.Single(await _desk.MessagesAsync(_old), item => item.Message is { Step: "reply.1", Recipient: "amy" });
        Assert.Empty((await _desk.CaseAsync(_old)).Links);
    }

    [Theory]
    [InlineData("未解决")]
    [InlineData("已解决")]
    [InlineData("发票什么时候寄？")]
    public async Task A_case_that_runs_is_meant_first(string words)
    {
        var running = SampleCases.Open(SampleCases.Id("older")) with { Owner = "amy", Team = "red", FlaggedAt = _closed.FlaggedAt - Duration.FromMinutes(1) };
        await _desk.StoreAsync(running);
        var before = await _desk.FactsAsync(_old);

        await _desk.WriteAsync(Phone, words);

        Assert.Equal([words], await _desk.RepliesAsync(running.Id));
        Assert.Equal(before, await _desk.FactsAsync(_old));
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task A_rating_is_for_the_case_that_asked_for_it_even_beside_one_that_runs()
    {
        var running = SampleCases.Open(SampleCases.Id("newer")) with { Owner = "amy", Team = "red", FlaggedAt = _desk.Now };
        await _desk.StoreAsync(running);

        await _desk.WriteAsync(Phone, "4");

        Assert.Equal(4, (await _desk.CaseAsync(_old)).Cycle.Rating?.Score);
        Assert.Empty(await _desk.RepliesAsync(running.Id));
    }

    [Fact]
    public async Task Stop_and_start_are_heard()
    {
        await _desk.WriteAsync(Phone, "STOP", "SM7");
        Assert.Single((await _desk.CaseAsync(_old)).Blocks);

        await _desk.WriteAsync(Phone, "START", "SM8");
        Assert.Empty((await _desk.CaseAsync(_old)).Blocks);
        Assert.Null((await _desk.ContactAsync(Phone)).OptedOutAt);
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task Nothing_is_heard_any_more_once_the_case_is_forgotten()
    {
        _desk.Now = _closed.RepeatsKnownUntil!.Value;
        await _desk.AdvanceAsync(_old);
        var before = await _desk.FactsAsync(_old);
        Assert.Equal("RepeatsForgotten", before[^1]);

        Assert.Equal((200, "<Response/>"), await _desk.WriteAsync(Phone, "未解决"));

        Assert.Equal(before, await _desk.FactsAsync(_old));
    }

    [Fact]
    [Trait("Rule", "X2")]
    public async Task An_answer_to_a_question_that_was_given_up_goes_on_in_a_case_of_its_own_once()
    {
        var asked = await ClosedWithoutReplyAsync("asked", phone: "+8613812345679");

        await _desk.WriteAsync("+8613812345679", "绿色的灯亮着", "SM7");
        await _desk.AdvanceAsync(asked);
        await _desk.WriteAsync("+8613812345679", "绿色的灯亮着", "SM7");

        var old = await _desk.CaseAsync(asked);
        var next = await _desk.CaseAsync(Assert.Single(old.Links).Case);
        Assert.Equal((CaseStatus.NoReply, true), (old.Status, next.Cycle.Runs));
        Assert.Equal(["绿色的灯亮着"], await _desk.RepliesAsync(asked));
        Assert.Empty(await _desk.RepliesAsync(next.Id));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public async Task Words_to_a_merged_case_are_for_the_one_that_goes_on()
    {
        var (one, two) = (SampleCases.Id("one"), SampleCases.Id("two"));
        await _desk.StoreAsync(Red(one) with { FlaggedAt = _desk.Now - Duration.FromMinutes(9) });
        await _desk.StoreAsync(Red(two) with { FlaggedAt = _desk.Now });
        await _desk.GiveAsync(two, new CaseCommand.JoinRepeat { By = Actor.System, FlagId = _old, Summary = "again", RepeatedFor = Duration.FromHours(24) });
        await _desk.GiveAsync(two, new CaseCommand.EndMerged(one, "261123-1", DeadlineAt: Instant.MinValue) { By = Actor.System });
        Assert.Equal((CaseStatus.Merged, true), (await _desk.CaseAsync(two) is var merged ? (merged.Status, merged.IsFoundByAddress) : default));

        await _desk.WriteAsync(Phone, "还没好", "SM7");
        await AnswerAsync(one);
        await _desk.GiveAsync(one, new CaseCommand.Confirm { By = Actor.Customer });
        await _desk.WriteAsync(Phone, "发票什么时候寄？", "SM8");

        Assert.Equal(["还没好", "发票什么时候寄？"], await _desk.RepliesAsync(one));
        Assert.Empty(await _desk.RepliesAsync(two));
    }

    private static Case Red(CaseId id) => SampleCases.Open(id) with { Owner = "amy", Team = "red", FlaggedBy = "amy" };

    private async Task AnswerAsync(CaseId id)
    {
        var answer = new CaseCommand.GiveAnswer("已经修好了。", "repaired", "mast", Proof.Call, null) { By = Actor.System };
        Assert.IsType<CommandResult.Done>(await _desk.GiveAsync(id, answer));
    }

    /// <summary>A second case, which was reopened, answered again and confirmed.</summary>
    private async Task ReopenedAndConfirmedAsync()
    {
        var second = SampleCases.Id("second");
        await _desk.StoreAsync(Red(second) with { FlaggedAt = _desk.Now });
        await AnswerAsync(second);
        await _desk.WriteAsync(Phone, "未解决", "SM7");
        await AnswerAsync(second);
        await _desk.WriteAsync(Phone, "已解决", "SM8");
        Assert.Equal((2, CaseStatus.Confirmed), (await _desk.CaseAsync(second) is var confirmed ? (confirmed.Cycle.Number, confirmed.Status) : default));
    }

    /// <summary>A case whose customer was silent for three days.</summary>
    private async Task<CaseId> ClosedWithoutReplyAsync(string name, string phone)
    {
        var open = SampleCases.Open(SampleCases.Id(name), _desk.Now + Duration.FromHours(2)) with { Owner = "amy", Team = "red", FlaggedBy = "amy" };
        await _desk.StoreAsync(open with { Customer = open.Customer with { Phone = phone, Email = null } });
        await _desk.GiveAsync(open.Id, new CaseCommand.Ask("哪盏灯亮着？") { By = Actor.System });
        var question = (await _desk.MessagesAsync(open.Id)).Single(item => item.Message.Recipient == OutgoingMessage.Customer).Message;
        await _desk.ReportAsync(question.Id, "delivered");
        for (var day = 0; day < 3; day++)
        {
            _desk.Now += Duration.FromDays(1);
            await _desk.AdvanceAsync(open.Id);
        }

        Assert.Equal(CaseStatus.NoReply, (await _desk.CaseAsync(open.Id)).Status);
        return open.Id;
    }
}
