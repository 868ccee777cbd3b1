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

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
