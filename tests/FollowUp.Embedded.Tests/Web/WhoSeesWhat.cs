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
