using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Embedded.Tests.Web;

namespace FollowUp.Embedded.Tests.Bookshelves;

[Trait("Rule", "A2")]
public sealed class BooksOverHttp : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LiveProduct _product = null!;
    private HttpClient _supervisor = null!;

    public async Task InitializeAsync()
    {
        _product = await LiveProduct.StartAsync(_folder.Path);
        _supervisor = await _product.AsAsync("chen-jing");
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Are_listed_with_their_versions()
    {
        var books = await _supervisor.GetAsync("/api/books").Is(HttpStatusCode.OK);

        var names = books.GetProperty("items").EnumerateArray().Select(book => book.Text("name"));
        Assert.Equal(["calendars", "policies", "roster", "templates-en", "templates-zh-CN", "templates-zh-TW", "words"], names);
        Assert.All(books.GetProperty("items").EnumerateArray(), book => Assert.False(book.GetProperty("stored").GetBoolean()));
    }

    [Fact]
    public async Task That_were_put_are_in_force_at_once_and_say_who_why_and_what_was_before()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        var answer = await _supervisor.PutBookAsync("policies", Shorter(text), version, "投诉要快").Is(HttpStatusCode.OK);
        var (now, after) = await _supervisor.BookAsync("policies");
        var flagged = await (await _product.AsAsync("li-na")).PostAsync("/api/cases", Api.FlagWith()).Is(HttpStatusCode.Created);

        Assert.Equal(after, answer.Text("version"));
        Assert.Equal(Shorter(text), now);
        Assert.Equal("PT1H", flagged.GetProperty("policy").Text("target"));
        Assert.Equal(after, flagged.GetProperty("policy").Text("version"));

        var versions = await _supervisor.GetAsync("/api/books/policies/versions").Is(HttpStatusCode.OK);
        var change = Assert.Single(versions.GetProperty("items").EnumerateArray());
        Assert.Equal(("chen-jing", "投诉要快", after, version), (change.Text("by"), change.Text("reason"), change.Text("version"), change.Text("replaces")));
        Assert.Equal(text, (await _supervisor.BookAsync("policies", $"?version={version}")).Text);
        var listed = (await _supervisor.GetAsync("/api/books").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single(b => b.Text("name") == "policies");
        Assert.True(listed.GetProperty("stored").GetBoolean());
        Assert.Equal("chen-jing", listed.Text("changedBy"));
    }

    [Fact]
    [Trait("Rule", "P6")]
    public async Task That_were_put_leave_running_cycles_their_numbers()
    {
        var agent = await _product.AsAsync("li-na");
        var path = await agent.FlaggedAsync();
        var before = await agent.GetAsync(path).Is(HttpStatusCode.OK);
        var (text, version) = await _supervisor.BookAsync("policies");
        await _supervisor.PutBookAsync("policies", Shorter(text), version).Is(HttpStatusCode.OK);

        var after = await agent.GetAsync(path).Is(HttpStatusCode.OK);

        Assert.Equal(before.Text("deadlineAt"), after.Text("deadlineAt"));
        Assert.Equal(version, after.GetProperty("policy").Text("version"));
    }

    [Fact]
    public async Task With_a_new_person_let_that_person_in_and_one_who_left_is_nobody()
    {
        var leaving = await _product.AsAsync("wang-wei");
        await leaving.GetAsync("/api/cases").Is(HttpStatusCode.OK);
        var (text, version) = await _supervisor.BookAsync("roster");
        var roster = JsonNode.Parse(text)!;
        var people = roster["people"]!.AsArray();
        var gone = people.Single(p => (string)p!["id"]! == "wang-wei")!;
        (gone["id"], gone["staffNumber"], gone["email"]) = ("ma-li", "1099", "ma-li@example.com");
        people.Single(p => (string)p!["id"]! == "li-na")!["backup"] = "ma-li";
        await _supervisor.PutBookAsync("roster", roster.ToJsonString(), version).Is(HttpStatusCode.OK);

        await leaving.GetAsync("/api/cases").IsProblem(401, "notSignedIn");
        await (await _product.AsAsync("ma-li")).GetAsync("/api/cases").Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_mistakes_are_refused_with_place_and_line_and_nothing_changes()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        var line = Array.FindIndex(text.Split('\n'), l => l.Contains("complaint-complex\"", StringComparison.Ordinal)) + 1;
        var wrong = text.Replace("\"complexity\": \"complex\", \"target\": \"PT24H\"", "\"complexity\": \"complex\", \"target\": \"24 h\"", StringComparison.Ordinal);

        var problem = await _supervisor.PutBookAsync("policies", wrong, version).IsProblem(422, "bookRefused", "policies[1].target");

        Assert.StartsWith($"line {line}: ", problem.GetProperty("errors").GetProperty("policies[1].target")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(version, (await _supervisor.BookAsync("policies")).Version);
        Assert.Empty((await _supervisor.GetAsync("/api/books/policies/versions").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task That_do_not_go_with_another_book_name_that_book()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        var wrong = text.Replace("\"segmentsAtMost\": 3", "\"segmentsAtMost\": 1", StringComparison.Ordinal);

        var problem = await _supervisor.PutBookAsync("policies", wrong, version).IsProblem(422, "bookRefused");

        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), e => e.Name.StartsWith("templates-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Need_the_version_that_was_seen_and_a_reason()
    {
        var (text, version) = await _supervisor.BookAsync("policies");

        await _supervisor.PutBookAsync("policies", Shorter(text), null).IsProblem(428, "versionRequired", "If-Match");
        await _supervisor.PutBookAsync("policies", Shorter(text), "*").IsProblem(428, "versionRequired", "If-Match");
        await _supervisor.PutBookAsync("policies", Shorter(text), "0123456789ab").IsProblem(412, "bookChanged", "If-Match");
        await _supervisor.PutBookAsync("policies", Shorter(text), version, reason: null).IsProblem(400, "invalidRequest", "reason");
        await _supervisor.PutBookAsync("policies", Shorter(text), version, reason: " ").IsProblem(400, "invalidRequest", "reason");
        Assert.Equal(version, (await _supervisor.BookAsync("policies")).Version);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task That_say_the_same_are_already_so_however_often_and_from_whatever_version_they_come()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        await _supervisor.PutBookAsync("policies", Shorter(text), version).Is(HttpStatusCode.OK);

        var again = await _supervisor.PutBookAsync("policies", JsonNode.Parse(Shorter(text))!.ToJsonString(), version).Is(HttpStatusCode.OK);

        Assert.True(again.GetProperty("alreadySo").GetBoolean());
        Assert.Single((await _supervisor.GetAsync("/api/books/policies/versions").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Are_for_supervisors_and_managers()
    {
        var (text, version) = await (await _product.AsAsync("sun-hao")).BookAsync("roster");
        foreach (var person in new[] { "li-na", "zhou-min" })
        {
            var client = await _product.AsAsync(person);
            await client.GetAsync("/api/books").IsProblem(403, "supervisorsOnly");
            await client.GetAsync("/api/books/roster").IsProblem(403, "supervisorsOnly");
            await client.GetAsync("/api/books/roster/versions").IsProblem(403, "supervisorsOnly");
            await client.PutBookAsync("roster", text, version).IsProblem(403, "supervisorsOnly");
        }
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("", 400, "malformedJson")]
    [InlineData("{", 400, "malformedJson")]
    [InlineData("{} // and more", 400, "malformedJson")]
    [InlineData("\uFEFF{}", 400, "malformedJson")]
    [InlineData("null", 422, "bookRefused")]
    [InlineData("[]", 422, "bookRefused")]
    [InlineData("\"x\"", 422, "bookRefused")]
    [InlineData("{}", 422, "bookRefused")]
    [InlineData("{\"policies\":1,\"policies\":2}", 422, "bookRefused")]
    [InlineData("{\"\\ud800\":1}", 422, "bookRefused")]
    public async Task That_are_none_are_problems_and_nothing_is_stored(string text, int status, string code)
    {
        var version = (await _supervisor.BookAsync("policies")).Version;

        await _supervisor.PutBookAsync("policies", text, version).IsProblem(status, code);

        Assert.Equal(version, (await _supervisor.BookAsync("policies")).Version);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task That_are_too_large_or_of_another_kind_are_not_read()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        var padded = text + new string(' ', 1024 * 1024);

        await _supervisor.PutBookAsync("policies", padded, version).IsProblem(413, "bodyTooLarge");
        await _supervisor.PutBookAsync("policies", text, version, type: "text/plain").IsProblem(415, "unsupportedMediaType");
        await _supervisor.PutBookAsync("nonsense", text, version).IsProblem(404, "unknownBook");
        await _supervisor.GetAsync("/api/books/policies?version=nonsense").IsProblem(404, "unknownBookVersion");
        await _supervisor.GetAsync("/api/books/policies/versions?after=roster.json/1").IsProblem(400, "invalidRequest", "after");
        await _supervisor.GetAsync("/api/books/policies/versions?after=policies.json/1").IsProblem(400, "invalidRequest", "after");
    }

    [Fact]
    public async Task Tell_their_changes_page_by_page_the_newest_first()
    {
        var (text, version) = await _supervisor.BookAsync("policies");
        for (var hours = 3; hours <= 5; hours++)
        {
            var next = text.Replace("\"complexity\": \"simple\", \"target\": \"PT2H\"", $"\"complexity\": \"simple\", \"target\": \"PT{hours}H\"", StringComparison.Ordinal);
            version = (await _supervisor.PutBookAsync("policies", next, version, $"{hours}").Is(HttpStatusCode.OK)).Text("version");
        }

        var first = await _supervisor.GetAsync("/api/books/policies/versions?size=2").Is(HttpStatusCode.OK);
        var rest = await _supervisor.GetAsync($"/api/books/policies/versions?size=2&after={Uri.EscapeDataString(first.Text("next"))}").Is(HttpStatusCode.OK);

        Assert.Equal(["5", "4", "3"], Reasons(first).Concat(Reasons(rest)));
        Assert.False(rest.TryGetProperty("next", out _));
    }

    private static IEnumerable<string> Reasons(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(change => change.Text("reason"));

    private static string Shorter(string policies) => policies.Replace("\"PT2H\" }", "\"PT1H\" }", StringComparison.Ordinal);
}
