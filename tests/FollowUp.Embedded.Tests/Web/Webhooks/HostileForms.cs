using System.Net;
using System.Text;
using System.Text.Json;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>Spoils every field of every form, as the OpenAPI document lists them; the signature fits, as if Twilio itself had gone wrong.</summary>
[Trait("Rule", "O6")]
public sealed class HostileForms(ApiServer server) : IClassFixture<ApiServer>
{
    public static TheoryData<string> Routes => [.. ApiRoutes.All.Where(route => route.Form is not null).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_spoilt_field_is_named_and_nothing_is_stored(string name)
    {
        var route = ApiRoutes.All.Single(r => r.Name == name);
        var schema = await FormOfAsync(route);
        var fields = schema.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        var required = schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).ToHashSet();
        var right = required.ToDictionary(field => field, _ => "something");
        using (var taken = await PostAsync(route, [.. right]))
        {
            Assert.True(taken.IsSuccessStatusCode);
        }

        foreach (var type in HostileValues.MediaTypes.Append("application/json"))
        {
            using var another = await PostAsync(route, new StringContent("{}", Encoding.UTF8), type);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, another.StatusCode);
        }

        using (var endless = await PostAsync(route, [.. right, new("more", new string('x', RequestBody.MostBytes))]))
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, endless.StatusCode);
        }

        foreach (var (field, about) in fields)
        {
            var others = right.Where(f => f.Key != field).ToList();
            await SendAsync(route, others, field, mustRefuse: required.Contains(field));
            await SendAsync(route, [.. others, new(field, "1"), new(field, "2")], field, mustRefuse: true);
            foreach (var value in (string[])[.. HostileValues.Text, "😀", "长\u0000", new string('长', 70)])
            {
                var tooLong = about.TryGetProperty("maxLength", out var most) && value.Length > most.GetInt32();
                await SendAsync(route, [.. others, new(field, value)], field, mustRefuse: tooLong);
            }
        }
    }

    private async Task SendAsync(ApiRoute route, IReadOnlyList<KeyValuePair<string, string>> form, string field, bool mustRefuse)
    {
        var before = server.Stored;
        using var answer = await PostAsync(route, form);
        var text = await answer.Content.ReadAsStringAsync();
        var about = $"{(int)answer.StatusCode}: {route.Name} {string.Join('&', form)} {text}";
        Assert.True(answer.IsSuccessStatusCode ? !mustRefuse : (int)answer.StatusCode is >= 400 and < 500, about);
        Assert.True(answer.IsSuccessStatusCode || JsonDocument.Parse(text).RootElement.GetProperty("errors").TryGetProperty(field, out _), about);
        Assert.Equal(before, server.Stored);
    }

    private Task<HttpResponseMessage> PostAsync(ApiRoute route, IReadOnlyList<KeyValuePair<string, string>> form) =>
        PostAsync(route, new FormUrlEncodedContent(form), "application/x-www-form-urlencoded");

    private async Task<HttpResponseMessage> PostAsync(ApiRoute route, HttpContent content, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route.Pattern) { Content = content };
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add(Twilio.Header, ApiServer.TwilioSignature);
        return await server.As(null).SendAsync(request);
    }

    private async Task<JsonElement> FormOfAsync(ApiRoute route)
    {
        var document = await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);
        var operation = document.GetProperty("paths").GetProperty(route.Pattern).GetProperty("post");
        var content = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded");
        return Described.Resolve(document, content.GetProperty("schema"));
    }
}
