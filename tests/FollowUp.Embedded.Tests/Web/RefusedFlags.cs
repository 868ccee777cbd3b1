using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "O6")]
public class RefusedFlags(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _amy = server.As("amy");

    [Theory]
    [InlineData("kind", "\"thing\"", 400)]
    [InlineData("kind", "1", 400)]
    [InlineData("kind", "null", 400)]
    [InlineData("complexity", "[]", 400)]
    [InlineData("category", "\"  \"", 422)]
    [InlineData("category", "\"a\\nb\"", 422)]
    [InlineData("symptom", "\"\\u0000\"", 422)]
    [InlineData("summary", "\"\\ud800\"", 400)]
    [InlineData("summary", "true", 400)]
    [InlineData("customer", "\"Li\"", 400)]
    [InlineData("customer", "[{}]", 400)]
    [InlineData("customer.name", "null", 400)]
    [InlineData("customer.phone", "138", 400)]
    [InlineData("customer.phone", "\"138\"", 422)]
    [InlineData("customer.phone", "null", 422)]
    [InlineData("customer.email", "\"li\"", 422)]
    [InlineData("customer.tier", "\"gold\"", 400)]
    [InlineData("customer.zone", "\"Mars/Base\"", 422)]
    [InlineData("customer.zone", "\"UTC+08\"", 422)]
    [InlineData("customer.language", "\"fr\"", 400)]
    [InlineData("customer.channel", "\"email\"", 422)]
    [InlineData("customer.nick", "\"Leo\"", 400)]
    [InlineData("contactedAt", "\"2026-11-23T09:00:00\"", 400)]
    [InlineData("contactedAt", "\"yesterday\"", 400)]
    [InlineData("contactedAt", "\"0001-01-01T00:00:00+14:00\"", 400)]
    [InlineData("contactedAt", "\"9999-12-31T23:59:59-14:00\"", 400)]
    [InlineData("contactedAt", "\"2026-11-23T10:00:01+08:00\"", 422)]
    [InlineData("contactedAt", "\"2026-11-21T10:00:00+08:00\"", 422)]
    [InlineData("promise", "1764000000", 400)]
    [InlineData("promise", "\"2026-11-23T13:00:00+08:00\"", 422)]
    [InlineData("promise", "\"2026-11-23T10:00:30+08:00\"", 422)]
    [InlineData("escalateNow", "\"yes\"", 400)]
    [InlineData("surprise", "1", 400)]
    public async Task A_value_that_is_not_taken_is_refused_by_name_and_nothing_is_stored(string path, string json, int status)
    {
        var before = server.Cases.Commits;
        var flag = Api.FlagWith((path, JsonValue.Create("VALUE"))).Replace("\"VALUE\"", json, StringComparison.Ordinal);

        var problem = await _amy.PostAsync("/api/cases", flag).IsProblem(status, CodeOf(path, json, status), path);

        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(path)[0].GetString()!);
        Assert.Equal(before, server.Cases.Commits);
        await _amy.PostAsync("/api/plan", flag).IsProblem(status, CodeOf(path, json, status), path);
    }

    [Fact]
    public async Task All_errors_are_named_at_once()
    {
        var problem = await _amy.PostAsync("/api/cases", """{ "kind": 1, "category": "", "x": 2, "customer": { "phone": "1" } }""")
            .IsProblem(400, "invalidRequest", "complexity");

        Assert.Equal(
            ["category", "complexity", "customer.name", "customer.phone", "kind", "summary", "x"],
            problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "kind": "fault", "kind": "fault" }""", "kind")]
    [InlineData("""{ "customer": { "name": "a", "na\u006de": "b" } }""", "customer.name")]
    public async Task A_member_given_twice_is_refused(string json, string field)
    {
        var problem = await _amy.PostAsync("/api/cases", json).IsProblem(400, "invalidRequest", field);

        Assert.Contains("twice", problem.GetProperty("errors").GetProperty(field).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "P5")]
    public async Task A_rule_that_refuses_is_named()
    {
        var flag = Api.FlagWith(("promise", "2026-11-23T13:00:00+08:00"));

        var problem = await _amy.PostAsync("/api/cases", flag).IsProblem(422, "promiseBeyondTarget", "promise");

        Assert.Equal("P5", problem.Text("rule"));
    }

    [Fact]
    public async Task Limits_are_exact()
    {
        await _amy.PostAsync("/api/cases", Api.FlagWith(("summary", new string('长', 2000)))).Is(System.Net.HttpStatusCode.Created);
        await _amy.PostAsync("/api/cases", Api.FlagWith(("summary", new string('长', 2001)))).IsProblem(422, "invalidValue", "summary");
    }

    private static string CodeOf(string path, string json, int status) => (path, status) switch
    {
        (_, 400) => "invalidRequest",
        ("contactedAt", _) => json.Contains("-21T", StringComparison.Ordinal) ? "contactTooLongAgo" : "contactInTheFuture",
        ("promise", _) => json.Contains("13:", StringComparison.Ordinal) ? "promiseBeyondTarget" : "promiseInThePast",
        _ => "invalidValue",
    };
}
