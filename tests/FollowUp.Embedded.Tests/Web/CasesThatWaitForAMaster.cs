using System.Net;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>What becomes of the cases that wait for a master case.</summary>
[Trait("Rule", "S5")]
public sealed class CasesThatWaitForAMaster : ACentreWithMasters
{
    [Fact]
    public async Task Run_again_with_a_quarter_of_their_target_when_it_misses_and_with_the_apology_for_it()
    {
        var linked = await Amy.FlaggedAsync();
        var master = await Lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);
        Assert.Equal("master", (await PageAsync(linked)).GetProperty("cycle").GetProperty("pause").Text("reason"));

        Server.Now += Duration.FromHours(24);
        await Server.AdvanceAsync(CaseOf(master));
        await PassAsync(minutes: 1);

        await Server.AdvanceAsync(linked);

        Assert.Equal("lettingGo", (await ShowAsync(master)).Text("state"));
        Assert.Equal(
            Server.Now + Duration.FromMinutes(30),
            NodaTime.Text.InstantPattern.ExtendedIso.Parse((await PageAsync(linked)).Text("promisedAt")).Value);
        Assert.Equal(1, Sent("M3"));
    }

    [Fact]
    public async Task Run_again_when_it_is_cancelled()
    {
        var linked = await Amy.FlaggedAsync();
        var master = await Lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);

        await Lee.PostAsync(CaseOf(master) + "/cancel", """{ "reason": "many causes after all" }""").Is(HttpStatusCode.OK);
        await PassAsync(minutes: 1);

        Assert.Equal(1, (await ShowAsync(master)).GetProperty("letGo").GetInt32());
        Assert.True((await PageAsync(linked)).TryGetProperty("deadlineAt", out _));
        await Lee.PostAsync(master + "/cases", CaseBody(linked)).IsProblem(409, "masterHasEnded");
    }

    [Fact]
    public async Task Are_left_alone_once_they_were_answered_themselves_or_taken_out()
    {
        var (answered, taken) = (await Amy.FlaggedAsync(), await Amy.FlaggedAsync(Api.FlagWith(("customer.phone", "13800138777"))));
        var master = await Lee.MasterAsync();
        await LinkAsync(master, answered);
        await LinkAsync(master, taken);
        await PassAsync(minutes: 2);
        await Amy.PostAsync(answered + "/answer", """{ "text": "Done.", "resolution": "x", "rootCause": "y", "proof": "call" }""").Is(HttpStatusCode.OK);
        await Lee.PostAsync(taken + "/resume", """{ "reason": "another cause" }""").Is(HttpStatusCode.OK);

        await Lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);
        await PassAsync(minutes: 2);

        Assert.Equal(0, (await ShowAsync(master)).GetProperty("answered").GetInt32());
        Assert.Equal("open", (await PageAsync(taken)).Text("status"));
    }

    [Fact]
    public async Task Have_the_answer_once_the_customers_quiet_hours_end()
    {
        var linked = await Amy.FlaggedAsync();
        var master = await Lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);
        Server.Now += Duration.FromHours(12);
        await Lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);

        await PassAsync(minutes: 2);
        Assert.Equal(0, Sent("M4.1"));

        Server.Now += Duration.FromHours(10);
        await PassAsync(minutes: 1);
        Assert.Equal(1, Sent("M4.1"));
    }
}
