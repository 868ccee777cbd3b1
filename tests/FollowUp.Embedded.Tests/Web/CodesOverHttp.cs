using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>The codes that are offered for the next answer.</summary>
[Trait("Rule", "Z1")]
public sealed class CodesOverHttp : ACentreOfItsOwn
{
    [Fact]
    public async Task Are_those_of_the_answers_before_in_their_first_spelling()
    {
        await AnswerAsync("voucher", "late carrier");
        await AnswerAsync("Voucher", "LATE carrier");
        await AnswerAsync("apology", "late carrier");

        var codes = await Server.As("bob").GetAsync("/api/codes").Is(HttpStatusCode.OK);
        Assert.Equal(["apology", "voucher"], All(codes, "resolutions"));
        Assert.Equal(["late carrier"], All(codes, "rootCauses"));
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Fail_and_hold_up_no_answer_when_they_cannot_be_stored_and_are_stored_with_the_next()
    {
        foreach (var before in new[] { Task.FromException(new IOException("The store does not answer.")), new TaskCompletionSource().Task })
        {
            Server.Documents.Before = key => key.Kind == "codes" ? before : Task.CompletedTask;
            await AnswerAsync("voucher", "late carrier").WaitAsync(TimeSpan.FromSeconds(30));
        }

        Server.Documents.Before = _ => Task.CompletedTask;
        await AnswerAsync("voucher", "late carrier");
        Assert.Equal(["voucher"], All(await Amy.GetAsync("/api/codes").Is(HttpStatusCode.OK), "resolutions"));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Are_dropped_by_leads_and_above_until_they_are_given_again()
    {
        const string typo = """{ "code": "refnud" }""";
        await AnswerAsync("refnud", "late carrier");
        await Amy.PostAsync("/api/codes/drop", typo).IsProblem(403, "leadsOnly");

        Assert.Empty(All(await Lee.PostAsync("/api/codes/drop", typo).Is(HttpStatusCode.OK), "resolutions"));
        Assert.Empty(All(await Lee.PostAsync("/api/codes/drop", typo).Is(HttpStatusCode.OK), "resolutions"));

        await AnswerAsync("refnud", "late carrier");
        Assert.Equal(["refnud"], All(await Amy.GetAsync("/api/codes").Is(HttpStatusCode.OK), "resolutions"));
    }

    [Fact]
    [Trait("Rule", "A4")]
    public async Task Name_no_customer_who_was_erased()
    {
        var path = await AnswerAsync("paid back to Anna Smith", "late carrier", ("customer.name", "Anna Smith"), ("customer.phone", "+12025550181"));
        Server.Now += Duration.FromDays(30);
        await Server.AdvanceAsync(path);

        await Sam.PostAsync("/api/customers/erase", """{ "address": "+12025550181" }""").Is(HttpStatusCode.OK);

        var codes = await Amy.GetAsync("/api/codes").Is(HttpStatusCode.OK);
        Assert.Empty(All(codes, "resolutions"));
        Assert.Equal(["late carrier"], All(codes, "rootCauses"));
    }

    private async Task<string> AnswerAsync(string resolution, string cause, params (string Path, JsonNode? Value)[] changes)
    {
        var path = await Amy.FlaggedAsync(Api.FlagWith(changes));
        await Amy.PostAsync(path + "/answer", $$"""{ "text": "Done", "resolution": "{{resolution}}", "rootCause": "{{cause}}", "proof": "call" }""").Is(HttpStatusCode.OK);
        return path;
    }

    private static string[] All(JsonElement codes, string name) => [.. codes.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
