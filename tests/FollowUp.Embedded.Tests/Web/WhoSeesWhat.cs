using System.Net;
using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "A1")]
public class WhoSeesWhat : IClassFixture<ApiServer>, IAsyncLifetime
{
    private const int PathLength = 11; // of what stands before an id
    private const string Answer = """{ "text": "Done", "resolution": "r", "rootCause": "c", "proof": "call" }""";
    private readonly ApiServer _server;
    private string _red = "";
    private string _blue = "";

    public WhoSeesWhat(ApiServer server) => _server = server;

    public async Task InitializeAsync()
    {
        _red = await _server.As("amy").FlaggedAsync();
        _blue = await _server.As("bob").FlaggedAsync(Api.FlagWith(("customer.email", "li@example.com"), ("customer.channel", "email")));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("amy", true, false)]
    [InlineData("ben", true, false)]
    [InlineData("lee", true, false)]
    [InlineData("bob", false, true)]
    [InlineData("liz", false, true)]
    [InlineData("sam", true, true)]
    [InlineData("max", true, true)]
    public async Task Agents_and_leads_see_their_team_and_those_above_see_all(string person, bool red, bool blue)
    {
        var client = _server.As(person);

        Assert.Equal((red, blue), (await SeesAsync(client, _red), await SeesAsync(client, _blue)));
        var listed = await IdsAsync(client, "/api/cases?queue=team&size=200");
        Assert.Equal((red, blue), (listed.Contains(_red[PathLength..]), listed.Contains(_blue[PathLength..])));
        var outbox = (await client.GetAsync("/api/outbox?size=200").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
        var cases = outbox.Select(message => message.Text("caseId")).ToHashSet();
        Assert.Equal((red, blue), (cases.Contains(_red[PathLength..]), cases.Contains(_blue[PathLength..])));
    }

    [Fact]
    public async Task Only_the_owner_finds_a_case_among_his_own()
    {
        Assert.Contains(_red[PathLength..], await IdsAsync(_server.As("amy"), "/api/cases"));
        Assert.DoesNotContain(_red[PathLength..], await IdsAsync(_server.As("ben"), "/api/cases?queue=mine"));
    }

    [Theory]
    [InlineData("/api/cases?queue=team&team=red", "bob", 403)]
    [InlineData("/api/outbox?team=red", "liz", 403)]
    [InlineData("/api/cases?queue=team&team=blue", "bob", 200)]
    [InlineData("/api/cases?queue=team&team=red", "sam", 200)]
    public async Task Another_team_is_for_supervisors(string path, string person, int status)
    {
        using var answer = await _server.As(person).GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Addresses_are_masked_in_lists_and_whole_on_the_page()
    {
        var bob = _server.As("bob");

        foreach (var path in (string[])["/api/cases?queue=team", "/api/outbox"])
        {
            var text = await bob.GetStringAsync(path);
            Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("li@example.com", text, StringComparison.Ordinal);
            Assert.Contains("l***@example.com", text, StringComparison.Ordinal);
        }

        var page = await bob.GetStringAsync(_blue);
        Assert.Contains("+8613800138000", page, StringComparison.Ordinal);
        Assert.Equal("li@example.com", JsonDocument.Parse(page).RootElement.GetProperty("messages")[0].Text("to"));
    }

    [Fact]
    public async Task The_page_says_what_its_reader_may_do()
    {
        _server.Now = ApiServer.Start + NodaTime.Duration.FromHours(3);
        await _server.As("amy").PostAsync(_red + "/answer", Answer).Is(HttpStatusCode.OK);
        _server.Now = ApiServer.Start;

        Assert.Equal(["note", "confirm", "reopen", "rate"], Allowed(await _server.As("amy").GetAsync(_red).Is(HttpStatusCode.OK)));
        Assert.Equal(["note", "confirm", "reopen", "rate", "excuse"], Allowed(await _server.As("sam").GetAsync(_red).Is(HttpStatusCode.OK)));
        var other = await _server.As("amy").FlaggedAsync();
        Assert.DoesNotContain("cancel", Allowed(await _server.As("ben").GetAsync(other).Is(HttpStatusCode.OK)));
        Assert.Contains("cancel", Allowed(await _server.As("lee").GetAsync(other).Is(HttpStatusCode.OK)));
    }

    [Fact]
    [Trait("Rule", "L8")]
    [Trait("Rule", "X5")]
    public async Task A_list_says_of_each_case_what_its_reader_may_do()
    {
        var (amy, ben, lee, sam) = (_server.As("amy"), _server.As("ben"), _server.As("lee"), _server.As("sam"));
        var path = await amy.FlaggedAsync();
        async Task<(string[] Amy, string[] Ben, string[] Lee, string[] Sam)> AllowedAsync() =>
            (Allowed(await ListedAsync(amy, path)), Allowed(await ListedAsync(ben, path)), Allowed(await ListedAsync(lee, path)), Allowed(await ListedAsync(sam, path)));

        var flagged = await AllowedAsync();
        Assert.Equal(
            ["note", "assign", "acknowledge", "escalate", "answer", "cancel", "slot", "attempt", "merge", "carry-over", "ask", "pause", "snooze", "reclassify", "extend"],
            flagged.Amy);
        Assert.Equal(["note", "acknowledge", "escalate", "answer", "slot", "attempt", "merge", "ask", "pause"], flagged.Ben);
        Assert.Equal(flagged.Amy.Append("accept").Except(["snooze", "extend"]).Order(), flagged.Lee.Order());

        await amy.PostAsync(path + "/extend", """{ "until": "2026-11-23T12:30:00+08:00", "reason": "x" }""").Is(HttpStatusCode.OK);
        var asked = await AllowedAsync();
        Assert.Equal((false, true, true), (asked.Amy.Contains("decide-extension"), asked.Lee.Contains("decide-extension"), asked.Sam.Contains("decide-extension")));
        Assert.DoesNotContain("extend", asked.Amy);
    }

    [Theory]
    [InlineData("amy")]
    [InlineData("ben")]
    [InlineData("lee")]
    [InlineData("sam")]
    public async Task A_page_says_all_that_a_list_says_and_only_the_addresses_are_other(string person)
    {
        var (client, path) = (_server.As(person), await _server.As("amy").FlaggedAsync(Api.FlagWith(("customer.email", "li@example.com"))));
        var (item, page) = (await ListedAsync(client, path), await client.GetAsync(path).Is(HttpStatusCode.OK));

        Assert.All(item.EnumerateObject(), member => Assert.Equal(
            member.Name == "customer", page.GetProperty(member.Name).GetRawText() != member.Value.GetRawText()));
        var (listed, whole) = (item.GetProperty("customer"), page.GetProperty("customer"));
        Assert.Equal(("+86138****8000", "l***@example.com"), (listed.Text("phone"), listed.Text("email")));
        Assert.Equal(("+8613800138000", "li@example.com"), (whole.Text("phone"), whole.Text("email")));
    }

    private static async Task<JsonElement> ListedAsync(HttpClient client, string path) =>
        (await client.GetAsync("/api/cases?queue=team&size=200").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Single(item => path.EndsWith(item.Text("id"), StringComparison.Ordinal));

    private static string[] Allowed(JsonElement page) =>
        [.. page.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()!)];

    private static async Task<bool> SeesAsync(HttpClient client, string path)
    {
        using var page = await client.GetAsync(path);
        using var explained = await client.GetAsync(path + "/explain");
        Assert.Equal(page.StatusCode, explained.StatusCode);
        Assert.Contains(page.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Forbidden]);
        return page.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<HashSet<string>> IdsAsync(HttpClient client, string path) =>
        [.. (await client.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.Text("id"))];
}
