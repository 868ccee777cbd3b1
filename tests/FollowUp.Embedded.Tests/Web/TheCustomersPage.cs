using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "M10")]
public partial class TheCustomersPage : IAsyncLifetime
{
    private readonly ApiServer _server = new();
    private HttpClient _customer = null!;
    private CaseId _id;
    private string _page = "";

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _customer = _server.AsCustomer();
        (_id, _page) = await FlaggedAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Says_what_was_promised_where_it_stands_and_what_can_be_done()
    {
        using var answer = await _customer.GetAsync(_page);
        var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("waiting", page.Text("standing"));
        Assert.NotEmpty(page.Text("status"));
        Assert.Equal("2026-11-23T04:00:00Z", page.GetProperty("promised").Text("at"));
        Assert.Equal("Asia/Shanghai", page.GetProperty("promised").Text("zone"));
        Assert.Equal("Monday 23 November 2026, 12:00", page.GetProperty("promised").Text("local"));
        Assert.Superset(new HashSet<string?> { "addInformation", "askForSupervisor" }, Actions(page));
        Assert.Equal("call 400 000 0000", page.Text("reachUs"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task Holds_nothing_internal_and_not_who_the_customer_is()
    {
        await _server.As("amy").PostAsync(CasePath + "/note", """{ "text": "a note for us" }""").Is(HttpStatusCode.OK);
        await _server.As("amy").PostAsync(CasePath + "/escalate", """{ "reason": "shouts" }""").Is(HttpStatusCode.OK);

        var text = await _customer.GetStringAsync(_page);

        string[] internals = ["amy", "no. amy", "Charged twice", "billing", "a note for us", "shouts", "L1", "red", "Li", "+8613800138000", _id.Value, "simple"];
        Assert.All(internals, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_answer_as_it_was_written_and_nothing_reads_it_as_anything_else()
    {
        const string Hostile = "<script>alert('x')</script> {number} \u202e";
        var answer = JsonSerializer.Serialize(new { text = Hostile, resolution = "r", rootCause = "c", proof = "call" });
        await _server.As("amy").PostAsync(CasePath + "/answer", answer).Is(HttpStatusCode.OK);

        using var shown = await _customer.GetAsync(_page);
        var page = JsonDocument.Parse(await shown.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((Hostile, "answered"), (page.Text("answer"), page.Text("standing")));
        Assert.Equal("application/json", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Is_opened_by_a_scanner_any_number_of_times_without_effect(string method)
    {
        var before = _server.Cases.Commits;
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), _page + "?action=askForSupervisor&utm=1");
            using var answer = await _customer.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500);
        }

        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    public async Task Takes_words_as_JSON_and_answers_with_the_page()
    {
        var page = await _customer.PostAsync(_page, """{ "action": "addInformation", "text": "<b>three</b> times" }""").Is(HttpStatusCode.OK);

        Assert.Equal("waiting", page.Text("standing"));
        var wrote = (await TimelineAsync()).Last();
        Assert.Equal(("customerWrote", "customer", "<b>three</b> times"), (wrote.Text("type"), wrote.Text("by"), wrote.Text("text")));
    }

    [Fact]
    public async Task Takes_words_as_a_form_and_answers_with_the_way_back()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["action"] = "addInformation",
            ["text"] = "第三次了 & more\r\nthan that",
            ["score"] = "",
            ["slotAt"] = "",
            ["submit"] = "Send",
        });
        using var answer = await _customer.PostAsync(_page, form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(_page, new Uri(new Uri(_customer.BaseAddress!, _page), answer.Headers.Location!).AbsolutePath);
        Assert.Equal("第三次了 & more\nthan that", (await TimelineAsync()).Last().Text("text"));
    }

    [Fact]
    [Trait("Rule", "L2")]
    public async Task Calls_a_supervisor_once_and_offers_it_no_more()
    {
        var page = await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").Is(HttpStatusCode.OK);
        Assert.DoesNotContain("askForSupervisor", Actions(page));

        var before = _server.Cases.Commits;
        await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").Is(HttpStatusCode.OK);
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "L6")]
    public async Task Calls_a_supervisor_whom_no_agents_word_has_told_yet()
    {
        await _server.As("amy").PostAsync(CasePath + "/acknowledge", """{ "nextActionAt": "2026-11-23T02:30:00Z" }""").Is(HttpStatusCode.OK);
        Assert.Equal("2026-11-23T02:30:00Z", (await ListedAsync()).Text("acknowledgedUntil"));

        await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").Is(HttpStatusCode.OK);

        var (item, page) = (await ListedAsync(), await _server.As("amy").GetAsync(CasePath).Is(HttpStatusCode.OK));
        Assert.False(item.TryGetProperty("acknowledgedUntil", out _));
        Assert.Equal("2026-11-23T02:00:00Z", item.Text("supervisorAskedAt"));
        Assert.Equal("2026-11-23T02:00:00Z", page.Text("supervisorAskedAt"));
    }

    private async Task<JsonElement> ListedAsync() =>
        (await _server.As("amy").GetAsync("/api/cases?queue=mine").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single(item => item.Text("id") == _id.Value);

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Refuses_what_cannot_be_done_now_in_the_customers_words()
    {
        await _server.As("amy").PostAsync(CasePath + "/cancel", """{ "reason": "flagged by mistake" }""").Is(HttpStatusCode.OK);
        var before = _server.Cases.Commits;

        var problem = await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").IsProblem(409, "notNow");

        Assert.Contains("addInformation", problem.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
        Assert.DoesNotContain("note", problem.GetRawText(), StringComparison.Ordinal);
        Assert.False(problem.TryGetProperty("rule", out _));
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Theory]
    [InlineData("""{ "action": "addInformation" }""", 400, "invalidRequest", "text")]
    [InlineData("""{ "action": "addInformation", "text": " " }""", 422, "invalidValue", "text")]
    [InlineData("""{ "action": "rate" }""", 400, "invalidRequest", "score")]
    [InlineData("""{ "action": "rate", "score": 6 }""", 422, "invalidValue", "score")]
    [InlineData("""{ "action": "rate", "score": "5" }""", 400, "invalidRequest", "score")]
    [InlineData("""{ "action": "chooseSlot" }""", 400, "invalidRequest", "slotAt")]
    [InlineData("""{ "action": "cancel" }""", 400, "invalidRequest", "action")]
    [InlineData("""{ "action": "addInformation", "text": "x", "by": "max" }""", 400, "invalidRequest", "by")]
    [Trait("Rule", "O6")]
    public async Task Names_what_is_wrong_with_an_action(string json, int status, string code, string field)
    {
        var before = _server.Cases.Commits;
        await _customer.PostAsync(_page, json).IsProblem(status, code, field);
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Theory]
    [InlineData("action=addInformation&text=+", "text")]
    [InlineData("action=rate&score=7", "score")]
    [InlineData("action=rate&score=x", "score")]
    [InlineData("text=hello", "action")]
    [InlineData("action=addInformation&text=x&text=y", "text")]
    [Trait("Rule", "O6")]
    public async Task Names_what_is_wrong_with_a_form(string form, string field)
    {
        var before = _server.Cases.Commits;
        using var content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await _customer.PostAsync(_page, content);

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").TryGetProperty(field, out _));
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task Takes_a_key_and_gives_the_same_answer_for_it()
    {
        const string Words = """{ "action": "addInformation", "text": "once" }""";
        await _customer.PostAsync(_page, Words, "k1").Is(HttpStatusCode.OK);
        _server.Now += Duration.FromHours(1);
        var before = _server.Cases.Commits;

        using var again = await _customer.PostAsync(_page, Words, "k1");
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        await _customer.PostAsync(_page, """{ "action": "addInformation", "text": "twice" }""", "k1").IsProblem(422, "idempotencyKeyReused");

        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public async Task Of_a_merged_case_takes_words_for_the_one_that_goes_on_and_shows_nothing_of_that()
    {
        var supervisor = _server.As("sam");
        var other = await supervisor.FlaggedAsync(Api.FlagWith(("category", "delivery"), ("summary", "Box never came")));
        await supervisor.PostAsync(other + "/merge", $$"""{ "other": "{{_id.Value}}" }""").Is(HttpStatusCode.OK);
        await _server.AdvanceAsync(other);

        var page = await _customer.PostAsync(_page, """{ "action": "addInformation", "text": "a third time" }""", "k1").Is(HttpStatusCode.OK);
        using var again = await _customer.PostAsync(_page, """{ "action": "addInformation", "text": "a third time" }""", "k1");

        Assert.Equal("merged", page.Text("standing"));
        Assert.Equal(page.GetRawText(), await again.Content.ReadAsStringAsync());
        Assert.DoesNotContain(await TimelineAsync(), fact => fact.Text("type") == "customerWrote");
        var timeline = (await supervisor.GetAsync(other).Is(HttpStatusCode.OK)).GetProperty("timeline").EnumerateArray();
        Assert.Equal("a third time", Assert.Single(timeline, fact => fact.Text("type") == "customerWrote").Text("text"));
    }

    private string CasePath => $"/api/cases/{_id.Value}";

    /// <summary>Flags a case and finds its page by the message that the customer got.</summary>
    private async Task<(CaseId Id, string Page)> FlaggedAsync(string? flag = null)
    {
        var path = await _server.As("amy").FlaggedAsync(flag);
        var id = new CaseId(path.Split('/')[^1]);
        var message = (await _server.Cases.MessagesAsync(id, CancellationToken.None)).Single(item => item.Message.Step == "M0").Message;
        var link = message.Text.Split(' ').Single(word => word.Contains(CustomerLinks.Path, StringComparison.Ordinal));
        return (id, new Uri(link).AbsolutePath);
    }

    private async Task<List<JsonElement>> TimelineAsync() =>
        [.. (await _server.As("amy").GetAsync(CasePath).Is(HttpStatusCode.OK)).GetProperty("timeline").EnumerateArray()];

    private static HashSet<string?> Actions(JsonElement page) => [.. page.GetProperty("actions").EnumerateArray().Select(a => a.GetString())];
}
