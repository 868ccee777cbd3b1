using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Short ways to say what a test sends and expects.</summary>
internal static class Api
{
    public const string Flag = """
        {
          "kind": "complaint", "complexity": "simple", "category": "billing", "summary": "Charged twice",
          "customer": { "name": "Li Lei", "salutation": "Mr", "phone": "138 0013 8000" }
        }
        """;

    private static int _flags;

    public static MediaTypeHeaderValue Json { get; } = new("application/json");

    /// <summary>
    /// A flag of a category of its own, so that it joins no other (P7), with members replaced; a path of two names reaches into the customer.
    /// </summary>
    public static string FlagWith(params (string Path, JsonNode? Value)[] changes)
    {
        var flag = JsonNode.Parse(Flag)!.AsObject();
        flag["category"] = $"billing {Interlocked.Increment(ref _flags)}";
        foreach (var (path, value) in changes)
        {
            var names = path.Split('.');
            (names.Length == 2 ? flag[names[0]]! : flag)[names[^1]] = value;
        }

        return flag.ToJsonString();
    }

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, string? json, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, Json);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    /// <summary>The body of an answer with the expected status.</summary>
    public static async Task<JsonElement> Is(this Task<HttpResponseMessage> sent, HttpStatusCode status)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A problem document with its status and code, about a field if one is named.</summary>
    public static async Task<JsonElement> IsProblem(this Task<HttpResponseMessage> sent, int status, string code, string? field = null)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("urn:followup:problem:" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        var named = field is null || (problem.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out _));
        Assert.True(named, $"{field} is not named: {text}");
        return problem;
    }

    /// <summary>Flags a case and gives its path.</summary>
    public static async Task<string> FlaggedAsync(this HttpClient client, string? json = null)
    {
        var answer = await client.PostAsync("/api/cases", json ?? FlagWith()).Is(HttpStatusCode.Created);
        return "/api/cases/" + answer.GetProperty("id").GetString();
    }

    /// <summary>Opens a chat of its own and gives its path.</summary>
    public static async Task<string> ChatAsync(this HttpClient client)
    {
        var id = $"web-{Guid.NewGuid():N}";
        await client.PostAsync("/api/chats", $$"""{ "id": "{{id}}" }""").Is(HttpStatusCode.OK);
        return "/api/chats/" + id;
    }

    /// <summary>Declares an outage and gives its path.</summary>
    public static async Task<string> OutageAsync(this HttpClient lead)
    {
        var answer = await lead.PostAsync("/api/outages", """{ "name": "Fibre in Pudong", "perMinute": 2 }""").Is(HttpStatusCode.Created);
        return "/api/outages/" + answer.GetProperty("id").GetString();
    }

    /// <summary>Opens a master case of its own and gives its path.</summary>
    public static async Task<string> MasterAsync(this HttpClient lead, string category = "fibre")
    {
        var answer = await lead.PostAsync("/api/masters", $$"""{ "category": "{{category}}", "summary": "A cable was cut" }""").Is(HttpStatusCode.Created);
        return "/api/masters/" + answer.Text("id");
    }

    /// <summary>The customers of a new category all complain, and it is looked at; gives the path of the alert.</summary>
    public static async Task<string> AlertAsync(this ApiServer server, int customers = 11)
    {
        var category = $"surge {Interlocked.Increment(ref _flags)}";
        await server.ComplainAsync(customers, category);
        var alerts = await server.As("lee").GetAsync("/api/alerts?open=true").Is(HttpStatusCode.OK);
        var alert = alerts.GetProperty("items").EnumerateArray().First(item => item.Text("category") == category);
        return "/api/alerts/" + alert.Text("id");
    }

    /// <summary>So many customers complain, and it is looked at; gives the paths of the cases.</summary>
    public static async Task<IReadOnlyList<string>> ComplainAsync(this ApiServer server, int customers, string category, string? symptom = null)
    {
        // Schedules exist before anybody complains, as they do in a host.
        await server.AdvanceDocumentsAsync();
        var paths = new List<string>();
        for (var i = 0; i < customers; i++)
        {
            var phone = $"139{Interlocked.Increment(ref _flags):00000000}";
            paths.Add(await server.As("amy").FlaggedAsync(FlagWith(("category", category), ("symptom", symptom), ("customer.phone", phone))));
        }

        server.Now += NodaTime.Duration.FromSeconds(30);
        await server.AdvanceDocumentsAsync();
        return paths;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
