using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Embedded.Tests.Web;

namespace FollowUp.Embedded.Tests.Bookshelves;

[Trait("Rule", "P6")]
public sealed class ARehearsal : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LiveProduct _product = null!;
    private HttpClient _agent = null!;
    private HttpClient _supervisor = null!;

    public async Task InitializeAsync()
    {
        _product = await LiveProduct.StartAsync(_folder.Path);
        (_agent, _supervisor) = (await _product.AsAsync("li-na"), await _product.AsAsync("chen-jing"));
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_the_book_in_force_changes_nothing()
    {
        await FlagAsync();
        var path = await FlagAsync();
        await _agent.PostAsync(path + "/answer", """{ "text": "Done.", "resolution": "r", "rootCause": "c", "proof": "call" }""").Is(HttpStatusCode.OK);

        var answer = await RehearseAsync((await _supervisor.BookAsync("policies")).Text);

        Assert.Equal(2, answer.GetProperty("cases").GetInt32());
        Assert.Equal(0, answer.GetProperty("changed").GetInt32());
        Assert.False(answer.GetProperty("cut").GetBoolean());
        Assert.Equal(answer.GetProperty("before").GetRawText(), answer.GetProperty("after").GetRawText());
        Assert.Equal(2, answer.GetProperty("before").GetProperty("promises").GetInt32());
        Assert.Equal(1, answer.GetProperty("before").GetProperty("kept").GetInt32());
        Assert.Equal(answer.Text("beforeVersion"), answer.Text("afterVersion"));
    }

    [Fact]
    public async Task Of_a_draft_tells_what_would_have_been_and_stores_nothing()
    {
        // A contact of three hours ago: late by the book, in time by a draft of four.
        var path = await FlagAsync(("contactedAt", $"{DateTimeOffset.UtcNow.AddHours(-3):yyyy-MM-ddTHH:mm:ssZ}"));
        var before = await AtRestAsync(path);
        var book = await _supervisor.BookAsync("policies");

        var answer = await RehearseAsync(book.Text.Replace("\"PT2H\" }", "\"PT4H\" }", StringComparison.Ordinal));

        var (was, becomes) = (answer.GetProperty("before"), answer.GetProperty("after"));
        Assert.Equal((1, 0), (was.GetProperty("misses").GetInt32(), becomes.GetProperty("misses").GetInt32()));
        Assert.NotEqual(answer.Text("beforeVersion"), answer.Text("afterVersion"));
        Assert.Equal(1, was.GetProperty("toCustomers").GetProperty("M0").GetInt32());
        Assert.Equal(1, was.GetProperty("rungs").EnumerateArray().Single(rung => rung.Text("rung") == "manager").GetProperty("peak").GetInt32());
        var change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal(path.Split('/')[^1], change.Text("id"));
        Assert.NotEqual(change.GetProperty("before").Text("deadlineAt"), change.GetProperty("after").Text("deadlineAt"));
        Assert.Equal(before.GetRawText(), (await _agent.GetAsync(path).Is(HttpStatusCode.OK)).GetRawText());
        Assert.Equal(book, await _supervisor.BookAsync("policies"));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Of_a_draft_with_mistakes_names_their_places_and_lines()
    {
        var text = (await _supervisor.BookAsync("policies")).Text.Replace("\"leadAfter\": \"PT24H\"", "\"leadAfter\": \"soon\"", StringComparison.Ordinal);
        var line = Array.FindIndex(text.Split('\n'), l => l.Contains("leadAfter", StringComparison.Ordinal)) + 1;

        var problem = await _supervisor.PostAsync("/api/policies/rehearse", $$"""{ "days": 1, "policies": {{text}} }""")
            .IsProblem(422, "bookRefused", "policies.rules.leadAfter");

        Assert.StartsWith($"line {line}: ", problem.GetProperty("errors").GetProperty("policies.rules.leadAfter")[0].GetString(), StringComparison.Ordinal);
        await _supervisor.PostAsync("/api/policies/rehearse", """{ "days": 93, "policies": {} }""").IsProblem(422, "invalidValue", "days");
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Is_for_supervisors_and_managers() =>
        await (await _product.AsAsync("zhou-min")).PostAsync("/api/policies/rehearse", """{ "days": 1, "policies": {} }""").IsProblem(403, "supervisorsOnly");

    private Task<string> FlagAsync(params (string Path, JsonNode? Value)[] changes) => _agent.FlaggedAsync(Api.FlagWith(changes));

    /// <summary>The case when none of its messages is on its way: an outcome that comes later would change it.</summary>
    private async Task<JsonElement> AtRestAsync(string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var shown = await _agent.GetAsync(path).Is(HttpStatusCode.OK);
            if (shown.GetProperty("messages").EnumerateArray().All(message => message.Text("state") is not ("queued" or "sending")))
            {
                return shown;
            }

            // The API tells no caller when an outcome has come: a poll with a limit.
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<JsonElement> RehearseAsync(string policies) =>
        await _supervisor.PostAsync("/api/policies/rehearse", $$"""{ "days": 2, "policies": {{policies}} }""").Is(HttpStatusCode.OK);
}
