using System.Net;
using System.Text;
using System.Text.Json;
using FollowUp.Core.Access;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>Spoils every field of every form, as the OpenAPI document lists them; the signature fits, as if Twilio itself had gone wrong,
/// and the customer's link is a right one.</summary>
[Trait("Rule", "O6")]
public sealed class HostileForms(ApiServer server) : IClassFixture<ApiServer>
{
    public static TheoryData<string> Routes => [.. ApiRoutes.All.Where(route => route.Form is not null).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_spoilt_field_is_named_and_nothing_is_stored(string name)
    {
        var route = ApiRoutes.All.Single(r => r.Name == name);
        var (document, schema) = await FormOfAsync(route);
        var fields = schema.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => Described.Resolve(document, p.Value));
        var required = schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).ToHashSet();
        var right = RightForm(fields, required);
        using (var taken = await PostAsync(route, [.. right]))
        {
            Assert.True(IsTaken(taken), await taken.Content.ReadAsStringAsync());
        }

        foreach (var type in HostileValues.MediaTypes.Concat(route.Body is null ? ["application/json"] : []))
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
        var path = await PathAsync(route);
        var before = server.Stored;
        using var answer = await PostAsync(path, new FormUrlEncodedContent(form), "application/x-www-form-urlencoded");
        var text = await answer.Content.ReadAsStringAsync();
        var about = $"{(int)answer.StatusCode}: {route.Name} {string.Join('&', form)} {text}";
        Assert.True(IsTaken(answer) ? !mustRefuse : (int)answer.StatusCode is >= 400 and < 500, about);
        Assert.True(IsTaken(answer) || JsonDocument.Parse(text).RootElement.GetProperty("errors").TryGetProperty(field, out _), about);
        Assert.True(before == server.Stored || (IsTaken(answer) && route.Body is not null), "stored: " + about);
    }

    private Task<HttpResponseMessage> PostAsync(ApiRoute route, IReadOnlyList<KeyValuePair<string, string>> form) =>
        PostAsync(route, new FormUrlEncodedContent(form), "application/x-www-form-urlencoded");

    private async Task<HttpResponseMessage> PostAsync(ApiRoute route, HttpContent content, string type) =>
        await PostAsync(await PathAsync(route), content, type);

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add(Twilio.Header, ApiServer.TwilioSignature);
        return await server.AsCustomer().SendAsync(request);
    }

    /// <summary>Where the form goes: a customer's to the page of a fresh case.</summary>
    private async Task<string> PathAsync(ApiRoute route) =>
        route.Pattern.StartsWith(CustomerLinks.Path, StringComparison.Ordinal) ? await HostileTarget.LinkAsync(server) : route.Pattern;

    /// <summary>What a browser posts is answered with the way back.</summary>
    private static bool IsTaken(HttpResponseMessage answer) => answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.SeeOther;

    /// <summary>The required fields, and the words that some actions of a customer need.</summary>
    private static Dictionary<string, string> RightForm(Dictionary<string, JsonElement> fields, HashSet<string> required) => fields
        .Where(field => required.Contains(field.Key) || field.Key == "text")
        .ToDictionary(field => field.Key, field => field.Value.TryGetProperty("enum", out var texts) ? texts[0].GetString()! : "something");

    private async Task<(JsonElement Document, JsonElement Schema)> FormOfAsync(ApiRoute route)
    {
        var document = await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);
        var operation = document.GetProperty("paths").GetProperty(route.Pattern).GetProperty("post");
        var content = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded");
        return (document, Described.Resolve(document, content.GetProperty("schema")));
    }
}
