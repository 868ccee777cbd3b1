using System.Net;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "A4")]
public sealed class ErasingOverHttp(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Erase = "/api/customers/erase";

    private readonly HttpClient _amy = server.As("amy");
    private readonly HttpClient _sam = server.As("sam");

    [Fact]
    public async Task A_customer_is_erased_from_every_case_by_either_address()
    {
        var (one, other) = (await FlagAsync("+12025550171", "one"), await FlagAsync("+12025550171", "other"));
        await CancelAsync(one);
        await CancelAsync(other);

        var answer = await _sam.PostAsync(Erase, """{ "address": "+1 (202) 555-0171" }""").Is(HttpStatusCode.OK);

        Assert.Equal(2, answer.GetProperty("cases").GetArrayLength());
        foreach (var path in new[] { one, other })
        {
            var page = (await _sam.GetAsync(path).Is(HttpStatusCode.OK)).GetRawText();
            Assert.DoesNotContain("Anna", page, StringComparison.Ordinal);
            Assert.DoesNotContain("0171", page, StringComparison.Ordinal);
            Assert.Contains("customerErased", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Rule", "M10")]
    public async Task A_link_of_an_erased_customer_leads_nowhere()
    {
        var path = await FlagAsync("+12025550176", "one");
        var link = CustomerLinks.Path + ApiServer.Links.TokenOf(new CaseId(path[^CaseId.Length..]), server.Now + Duration.FromDays(1));
        await CancelAsync(path);
        await server.AsCustomer().GetAsync(link).Is(HttpStatusCode.OK);

        await _sam.PostAsync(Erase, """{ "address": "+12025550176" }""").Is(HttpStatusCode.OK);

        await server.AsCustomer().GetAsync(link).IsProblem(404, "unknownLink");
        await server.AsCustomer().PostAsync(link, """{ "action": "addInformation", "text": "Are you there?" }""").IsProblem(404, "unknownLink");
    }

    [Fact]
    public async Task Nothing_is_erased_while_one_of_the_cases_runs()
    {
        var (ended, runs) = (await FlagAsync("+12025550172", "one"), await FlagAsync("+12025550172", "other"));
        await CancelAsync(ended);

        var problem = await _sam.PostAsync(Erase, """{ "address": "+12025550172" }""").IsProblem(409, "customerHasRunningCases");

        Assert.Contains((await _sam.GetAsync(runs).Is(HttpStatusCode.OK)).Text("number")!, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("Anna", (await _sam.GetAsync(ended).Is(HttpStatusCode.OK)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task The_same_key_gives_the_same_answer_and_another_body_none()
    {
        await CancelAsync(await FlagAsync("+12025550173", "one"));
        var sam = server.As("sam");
        sam.DefaultRequestHeaders.Add("Idempotency-Key", "erase-1");

        var first = await sam.PostAsync(Erase, """{ "address": "+12025550173" }""").Is(HttpStatusCode.OK);
        var again = await sam.PostAsync(Erase, """{ "address": "+12025550173" }""").Is(HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        await sam.PostAsync(Erase, """{ "address": "+12025550174" }""").IsProblem(422, "idempotencyKeyReused");
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_by_its_field() =>
        Assert.True((await _sam.PostAsync(Erase, """{ "address": "somebody" }""").IsProblem(422, "invalidValue")).GetProperty("errors").TryGetProperty("address", out _));

    [Fact]
    [Trait("Rule", "A1")]
    public async Task It_is_for_supervisors_and_managers()
    {
        await _amy.PostAsync(Erase, """{ "address": "+12025550175" }""").IsProblem(403, "supervisorsOnly");
        await server.As("lee").PostAsync(Erase, """{ "address": "+12025550175" }""").IsProblem(403, "supervisorsOnly");
    }

    private async Task<string> FlagAsync(string phone, string category)
    {
        var answer = await _amy.PostAsync("/api/cases", $$"""
            { "kind": "complaint", "complexity": "simple", "category": "{{category}}", "summary": "Anna was charged twice",
              "customer": { "name": "Anna Smith", "phone": "{{phone}}" } }
            """).Is(HttpStatusCode.Created);
        return "/api/cases/" + answer.Text("id");
    }

    private Task<System.Text.Json.JsonElement> CancelAsync(string path) => _amy.PostAsync(path + "/cancel", """{ "reason": "flagged by mistake" }""").Is(HttpStatusCode.OK);
}
