using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Web.OpenApi;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;

namespace FollowUp.Embedded.Tests.Web;

public class TheDescription(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Every_route_is_described_with_its_answers_and_problems()
    {
        var document = await ReadAsync();

        foreach (var route in ApiRoutes.All.Where(route => route.IsDescribed))
        {
            var operation = document.GetProperty("paths").GetProperty(route.Pattern).GetProperty(route.Method.ToLowerInvariant());
            var answers = operation.GetProperty("responses");

            Assert.Equal(route.Name, operation.Text("operationId"));
            Assert.NotEmpty(operation.Text("summary"));
            var answer = answers.GetProperty($"{route.Status}");
            Assert.Equal(route.Answer is not null, answer.TryGetProperty("content", out _));
            Assert.True(route.Answer is null || Schema(document, answer, route.AnswerType).TryGetProperty("type", out _), route.Name);
            Assert.Equal(!route.Anonymous, operation.TryGetProperty("security", out _));
            Assert.Equal(!route.Anonymous, answers.TryGetProperty("401", out _));
            Assert.Equal(route.NamesOne || route.NamesLink, answers.TryGetProperty("404", out _));
            Assert.Equal((route.Body ?? route.Form) is not null, operation.TryGetProperty("requestBody", out _));
            foreach (var problem in answers.EnumerateObject().Where(a => a.Name[0] != '2'))
            {
                var shape = Schema(document, problem.Value, "application/problem+json");
                Assert.Contains("code", Required(shape));
                Assert.Contains("ISO 8601 in UTC", shape.GetProperty("properties").GetProperty("values").Text("description"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Parameters_have_their_place_type_and_limits()
    {
        var document = await ReadAsync();

        var list = Parameters(document, "/api/cases", "get");
        Assert.Equal(["queue", "team", "size", "after"], list.Keys);
        Assert.Equal(7, list["queue"].GetProperty("schema").GetProperty("enum").GetArrayLength());
        Assert.Equal(200, list["size"].GetProperty("schema").GetProperty("maximum").GetInt32());

        var note = Parameters(document, "/api/cases/{id}/note", "post");
        Assert.Equal(["id", "Idempotency-Key"], note.Keys);
        Assert.Equal("path", note["id"].Text("in"));
        Assert.True(note["id"].GetProperty("required").GetBoolean());
        Assert.Equal("header", note["Idempotency-Key"].Text("in"));
    }

    [Fact]
    public async Task A_request_body_says_what_is_required_and_what_values_are_taken()
    {
        var document = await ReadAsync();

        var flag = Body(document, "/api/cases");
        Assert.Equal(["kind", "complexity", "category", "summary", "customer"], Required(flag));
        Assert.False(flag.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["complaint", "inquiry", "fault", "suggestion"], Texts(Member(document, flag, "kind").GetProperty("enum")));
        Assert.Equal("date-time", Member(document, flag, "contactedAt").Text("format"));
        Assert.Equal(2000, Member(document, flag, "summary").GetProperty("maxLength").GetInt32());
        var customer = Member(document, flag, "customer");
        Assert.Equal(["name"], Required(customer));
        Assert.Equal(["zh-CN", "zh-TW", "en"], Texts(Member(document, customer, "language").GetProperty("enum")));
        Assert.Equal(["text", "resolution", "rootCause"], Required(Body(document, "/api/cases/{id}/answer")));
    }

    [Fact]
    public async Task An_answer_says_what_is_always_there()
    {
        var document = await ReadAsync();

        var answers = Operation(document, "/api/cases/{id}", "get").GetProperty("responses");
        var page = Schema(document, answers.GetProperty("200"), "application/json");
        string[] always = ["id", "number", "status", "say", "steps", "cycle", "timeline", "messages", "allowed"];
        Assert.Superset(always.ToHashSet(), Required(page).ToHashSet());
        var list = Schema(document, Operation(document, "/api/cases", "get").GetProperty("responses").GetProperty("200"), "application/json");
        var item = Resolve(document, Member(document, list, "items").GetProperty("items"));
        Assert.Superset(((string[])["id", "number", "status", "customer", "allowed", "awaitsAcknowledgement"]).ToHashSet(), Required(item).ToHashSet());
        Assert.Superset(Required(item).ToHashSet(), Required(page).ToHashSet());
        Assert.Equal(16, Member(document, page, "id").GetProperty("maxLength").GetInt32());
        Assert.Contains("answeredNotTold", Texts(Member(document, page, "status").GetProperty("enum")));
        Assert.Equal("duration", Member(document, Member(document, page, "policy"), "target").Text("format"));
        Assert.Equal(["at", "by", "type"], Required(Resolve(document, Member(document, page, "timeline").GetProperty("items"))).Order());
        Assert.DoesNotContain("calendar", Required(Member(document, page, "policy")));
    }

    [Fact]
    public async Task A_route_with_pages_says_where_a_browser_gets_one()
    {
        var document = await ReadAsync();
        string[] Of(string method, string status) =>
            [.. Operation(document, "/c/{link}", method).GetProperty("responses").GetProperty(status).GetProperty("content").EnumerateObject().Select(type => type.Name)];

        Assert.Equal(["application/json", "text/html"], Of("get", "200"));
        Assert.Equal(["application/problem+json", "text/html"], Of("get", "404"));
        Assert.Equal(["application/json"], Of("post", "200"));
        Assert.Equal(["application/problem+json", "text/html"], Of("post", "409"));
    }

    [Fact]
    public async Task It_does_not_describe_itself()
    {
        Assert.False((await ReadAsync()).GetProperty("paths").TryGetProperty("/openapi.json", out _));
    }

    [Fact]
    public async Task Another_host_differs_only_in_its_own_routes_and_in_how_people_sign_in()
    {
        var ours = JsonNode.Parse((await ReadAsync()).GetRawText())!;
        var own = ApiRoutes.All.Single(route => route.Name == "healthLive") with { Name = "another", Pattern = "/another" };

        var other = JsonNode.Parse(await ApiDescription.DocumentAsync(new ApiTable([own]), new SignInScheme("Come in.", "A ticket.", "JWT")))!;

        Assert.True(other["paths"]!.AsObject().Remove("/another"));
        var scheme = other["components"]!["securitySchemes"]!["bearer"]!;
        Assert.Equal(("A ticket.", "JWT"), ((string?)scheme["description"], (string?)scheme["bearerFormat"]));
        ours["components"]!["securitySchemes"]!.AsObject().Clear();
        other["components"]!["securitySchemes"]!.AsObject().Clear();
        Assert.Equal(ours.ToJsonString(), other.ToJsonString());
    }

    private async Task<JsonElement> ReadAsync() => await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);

    private static JsonElement Operation(JsonElement document, string path, string method) =>
        document.GetProperty("paths").GetProperty(path).GetProperty(method);

    private static Dictionary<string, JsonElement> Parameters(JsonElement document, string path, string method) =>
        Operation(document, path, method).GetProperty("parameters").EnumerateArray().ToDictionary(p => p.Text("name"));

    private static JsonElement Body(JsonElement document, string path) =>
        Schema(document, Operation(document, path, "post").GetProperty("requestBody"), "application/json");

    private static JsonElement Schema(JsonElement document, JsonElement holder, string type) =>
        Resolve(document, holder.GetProperty("content").GetProperty(type).GetProperty("schema"));

    private static JsonElement Member(JsonElement document, JsonElement schema, string name) =>
        Resolve(document, schema.GetProperty("properties").GetProperty(name));

    private static JsonElement Resolve(JsonElement document, JsonElement schema) => Described.Resolve(document, schema);

    private static string[] Required(JsonElement schema) => Texts(schema.GetProperty("required"));

    private static string[] Texts(JsonElement array) =>
        [.. array.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)];
}
