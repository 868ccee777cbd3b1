using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.EndToEnd;

/// <summary>The product as README starts it.</summary>
public sealed class TheDemo
{
    [Fact]
    [Trait("Rule", "L1")]
    [Trait("Rule", "L5")]
    [Trait("Rule", "M3")]
    public async Task Shows_a_whole_ladder_in_one_move_of_the_clock_and_outlives_a_kill()
    {
        using var folder = new TemporaryFolder();
        JsonNode flagged;
        DateTimeOffset moved;
        await using (var product = await ProductProcess.StartAsync(folder.Path, ["--demo"]))
        {
            using var agent = product.ClientOf("agent");
            flagged = await PostAsync(agent, "/api/cases", Complaint());
            Assert.Equal([60, 96, 108, 110, 120, 120, 120, 150], flagged["steps"]!.AsArray().Select(s => MinutesAfterFlag(flagged, s!)));
            moved = Now(await PostAsync(agent, "/api/demo/clock", new JsonObject { ["advance"] = "PT9H" }));

            var state = await GetAsync(agent, $"/api/cases/{flagged["id"]}");
            Assert.Equal(
                ["L1.half", "L1.eighty", "L1.idle", "L1.before", "L1.deadline", "L1.overdue"],
                Timeline(state, "stepFired").Select(e => e["step"]!.GetValue<string>()));
            Assert.Equal([60, 96, 108, 110, 120, 150], Timeline(state, "stepFired").Select(e => MinutesAfterFlag(flagged, e)));
            Assert.Equal(5, Timeline(state, "escalationRepeated").Count());
            Assert.Single(Timeline(state, "caseAbandoned"));
            Assert.NotNull(state["cycle"]!["missedAt"]);
            await product.KillAsync();
        }

        await using var again = await ProductProcess.StartAsync(folder.Path, ["--demo"]);
        using var supervisor = again.ClientOf("supervisor");
        Assert.True(Now(await GetAsync(supervisor, "/api/demo/clock")) >= moved, "The clock went back.");
        var overdue = await GetAsync(supervisor, "/api/cases?queue=overdue&size=200");
        Assert.Contains(flagged["id"]!.GetValue<string>(), overdue["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Describes_its_own_routes_too()
    {
        using var folder = new TemporaryFolder();
        await using var product = await ProductProcess.StartAsync(folder.Path, ["--demo"]);
        using var anybody = new HttpClient { BaseAddress = new Uri(product.Url) };

        var paths = (await GetAsync(anybody, "/openapi.json"))["paths"]!;

        Assert.NotNull(paths["/api/demo/clock"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]);
        Assert.NotNull(paths["/api/session"]!["post"]);
    }

    [Fact]
    [Trait("Rule", "M10")]
    public async Task Lets_a_newcomer_be_the_customer()
    {
        using var folder = new TemporaryFolder();
        await using var product = await ProductProcess.StartAsync(folder.Path, ["--demo"]);
        using var agent = product.ClientOf("agent");
        var flagged = await PostAsync(agent, "/api/cases", Complaint());

        var link = new Uri((await GetAsync(agent, $"/api/demo/links/{flagged["id"]}"))["link"]!.GetValue<string>());

        Assert.Equal(flagged["number"]!.GetValue<string>(), (await GetAsync(agent, link.AbsolutePath))["number"]!.GetValue<string>());
    }

    [Fact]
    [Trait("Rule", "Z3")]
    [Trait("Rule", "H1")]
    public async Task Shows_what_a_bad_rating_leads_to_and_how_a_silent_chat_is_closed()
    {
        using var folder = new TemporaryFolder();
        await using var product = await ProductProcess.StartAsync(folder.Path, ["--demo"]);
        using var agent = product.ClientOf("agent");
        var path = $"/api/cases/{(await PostAsync(agent, "/api/cases", Complaint()))["id"]}";
        await PostAsync(agent, path + "/answer", new JsonObject
        {
            ["text"] = "We returned the money",
            ["resolution"] = "refund",
            ["rootCause"] = "double",
            ["proof"] = "call",
        });
        await PostAsync(agent, path + "/rate", new JsonObject { ["score"] = 1 });
        await PostAsync(agent, "/api/chats", new JsonObject { ["id"] = "web-1", ["language"] = "en" });
        var answered = await PostAsync(agent, "/api/chats/web-1/answered", []);

        await PostAsync(agent, "/api/demo/clock", new JsonObject { ["advance"] = "PT4M" });
        var asked = await GetAsync(agent, "/api/chats/web-1");
        await PostAsync(agent, "/api/demo/clock", new JsonObject { ["advance"] = "PT2M" });
        var closed = await GetAsync(agent, "/api/chats/web-1");
        var link = Assert.Single((await GetAsync(agent, path))["links"]!.AsArray())!;
        var recovery = await GetAsync(agent, $"/api/cases/{link["case"]}");

        Assert.Equal(("recovery", recovery["number"]!.GetValue<string>()), (link["kind"]!.GetValue<string>(), link["number"]!.GetValue<string>()));
        Assert.Equal("recoveryOf", Assert.Single(recovery["links"]!.AsArray())!["kind"]!.GetValue<string>());
        Assert.NotEmpty(recovery["steps"]!.AsArray());
        Assert.Equal(["anythingElse"], Told(asked));
        Assert.Equal(["anythingElse", "closing"], Told(closed));
        Assert.Equal(
            TimeSpan.FromMinutes(5),
            closed["endedAt"]!.GetValue<DateTimeOffset>() - answered["lastWord"]!["at"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Has_a_clock_and_cases_that_do_not_exist_outside_it()
    {
        using var folder = new TemporaryFolder();
        await using var product = await ProductProcess.StartAsync(folder.Path, []);
        using var agent = product.ClientOf("agent");

        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync(new Uri("/api/demo/clock", UriKind.Relative))).StatusCode);
        Assert.Empty((await GetAsync(agent, "/api/cases?queue=team"))["items"]!.AsArray());
    }

    private static JsonObject Complaint() => new()
    {
        ["kind"] = "complaint",
        ["complexity"] = "simple",
        ["category"] = "billing",
        ["summary"] = "Charged twice",
        ["customer"] = new JsonObject { ["name"] = "Anna Smith", ["salutation"] = "Ms", ["phone"] = "+12025550143", ["language"] = "en" },
    };

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, JsonObject body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    private static IEnumerable<JsonNode> Timeline(JsonNode state, string type) =>
        state["timeline"]!.AsArray().Where(e => e!["type"]!.GetValue<string>() == type)!;

    /// <summary>Minutes between flag and step; the promise is rounded down to the minute, which brings its steps up to a minute forward.</summary>
    private static int MinutesAfterFlag(JsonNode flagged, JsonNode step)
    {
        var passed = step["at"]!.GetValue<DateTimeOffset>() - flagged["flaggedAt"]!.GetValue<DateTimeOffset>();
        return (int)Math.Ceiling(passed.TotalMinutes - 0.001);
    }

    private static IEnumerable<string> Told(JsonNode chat) => chat["notifications"]!.AsArray().Select(n => n!["kind"]!.GetValue<string>());

    private static DateTimeOffset Now(JsonNode clock) => clock["now"]!.GetValue<DateTimeOffset>();
}
