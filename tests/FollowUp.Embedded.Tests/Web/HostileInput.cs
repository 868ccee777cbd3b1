using System.Text;
using System.Text.Json;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>
/// Spoils every member of every body, one at a time. What to spoil and what must be refused is read from the table of routes and the OpenAPI
/// document: a value that the document forbids and the API takes fails the test, and so does any answer that is not a problem naming the member.
/// </summary>
[Trait("Rule", "O6")]
public class HostileInput(ApiServer server) : IClassFixture<ApiServer>
{
    /// <summary>
    /// All routes that take a body or none; forms have <see cref="Webhooks.HostileForms"/>, and what is put as a whole has
    /// <see cref="Bookshelves.BooksOverHttp"/>.
    /// </summary>
    public static TheoryData<string> Routes =>
        [.. ApiRoutes.All.Where(route => route.Method == "POST" && route.Form is null).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task What_a_path_names_can_be_made(string name) => Assert.False(
        (await HostileTarget.OfAsync(server, name)).IsUnknown, $"HostileTarget.Makers lacks what {name} is about.");

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_spoilt_member_is_named_and_nothing_is_stored(string name)
    {
        var target = await HostileTarget.OfAsync(server, name);
        var body = target.Body;

        await SendAsync(target, body.With("x", "1"), "x", mustRefuse: true);
        foreach (var member in body.Members)
        {
            await SendAsync(target, body.Without(member.Path), member.Path, mustRefuse: member.Required);
            await SendAsync(target, body.Twice(member.Path), member.Path, mustRefuse: true);
            await SendAsync(target, body.With(member.Path + "x", "1"), member.Path + "x", mustRefuse: true);
            foreach (var value in HostileValues.Json)
            {
                var mustRefuse = HostileValues.Forbids(member.Schema, value, member.Required);
                await SendAsync(target, body.With(member.Path, value), member.Path, mustRefuse);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_body_that_is_none_is_a_problem_and_nothing_is_stored(string name)
    {
        var target = await HostileTarget.OfAsync(server, name);
        var right = target.Body.Right;
        byte[][] bodies =
        [
            .. ((string[])[" ", "null", "1", "\"x\"", "[]", "{", "}", "{}//", "{\"x\":1e}", right + "x", "\uFEFF" + right])
                .Concat(target.Body.MayBeEmpty ? [] : ["{}", ""])
                .Select(Encoding.UTF8.GetBytes),
            Encoding.UTF8.GetBytes(new string('[', 5000)),
            Encoding.UTF8.GetBytes("{\"a\":" + new string('{', 200)),
            Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 7000).Select(i => $"\"m{i}\":1")) + "}"),
            Encoding.UTF8.GetBytes($"{{\"{new string('n', 60_000)}\":1}}"),
            Encoding.UTF8.GetBytes("{\"\\ud800\":1}"),
            Encoding.UTF8.GetBytes(new string(' ', RequestBody.MostBytes + 1)),
            Encoding.Unicode.GetBytes(right),
            [.. Encoding.UTF8.GetBytes(right[..^1]), 0xC3, 0x28, (byte)'}'],
            [0xFF, 0xFE, 0x00],
        ];

        var path = await target.PathAsync();
        foreach (var bytes in bodies)
        {
            await PostAsync(target, path, bytes, "application/json", null, Encoding.UTF8.GetString(bytes[..Math.Min(40, bytes.Length)]));
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_body_of_another_kind_or_without_end_is_not_read(string name)
    {
        var target = await HostileTarget.OfAsync(server, name);
        var (path, right) = (await target.PathAsync(), Encoding.UTF8.GetBytes(target.Body.Right));

        foreach (var type in HostileValues.MediaTypes.Append("application/x-www-form-urlencoded"))
        {
            await PostAsync(target, path, right, type, 415, type);
        }

        await PostAsync(target, path, [.. right, .. new byte[target.Route.MostBytes]], "application/json", 413, "too large");
        await PostAsync(target, path, [.. right, .. new byte[target.Route.MostBytes]], "application/json", 413, "in pieces", inPieces: true);
    }

    private async Task PostAsync(
        HostileTarget target, string path, byte[] bytes, string type, int? status, string about, bool inPieces = false)
    {
        var before = server.Stored;
        using var request = new HttpRequestMessage(new HttpMethod(target.Route.Method), path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TransferEncodingChunked = inPieces;
        using var answer = await target.Client.SendAsync(request);

        await AssertProblemAsync(answer, $"{target.Route.Name} {about}");
        Assert.True(status is null || (int)answer.StatusCode == status || target.IsUnknown, $"{(int)answer.StatusCode}: {target.Route.Name} {about}");
        Assert.Equal(before, server.Stored);
    }

    private async Task SendAsync(HostileTarget target, string json, string path, bool mustRefuse)
    {
        var about = $"{target.Route.Name} {path}: {(json.Length > 300 ? json[..300] : json)}";
        var to = await target.PathAsync();
        var before = server.Stored;
        using var answer = await target.Client.PostAsync(to, json);
        if (answer.IsSuccessStatusCode)
        {
            Assert.False(mustRefuse, "taken, though the document forbids it: " + about);
            return;
        }

        var problem = await AssertProblemAsync(answer, about);
        var names = problem.TryGetProperty("errors", out var errors)
            && errors.EnumerateObject().Any(e => e.Name == path || e.Name.StartsWith(path + ".", StringComparison.Ordinal));
        var anyway = problem.Text("code") == target.Problem && (target.IsUnknown || !mustRefuse);
        Assert.True(names || anyway, $"not named: {about} {problem}");
        Assert.True(before == server.Stored, "stored: " + about);
    }

    private static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage answer, string about)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{(int)answer.StatusCode}: {about} {text}");
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", about);
        Assert.True(text.Length < 20_000, $"{text.Length} characters: {about}");
        return JsonDocument.Parse(text).RootElement;
    }
}
