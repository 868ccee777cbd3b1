using System.Net;
using System.Text.Json;
using FollowUp.Embedded.Tests.Bookshelves;
using FollowUp.Embedded.Tests.Web;

namespace FollowUp.Embedded.Tests.Hosting;

/// <summary>What a browser does with the link that the first start prints.</summary>
[Trait("Rule", "A2")]
public sealed class ABrowsersSession : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LiveProduct _product = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        _product = await LiveProduct.StartAsync(_folder.Path);
        _browser = _product.Stranger();
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    public void Dispose()
    {
        _browser.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Is_nobodys_until_it_begins_and_again_when_it_ends()
    {
        Assert.False((await SessionAsync()).TryGetProperty("person", out _));
        await _browser.GetAsync("/api/cases").IsProblem(401, "notSignedIn");

        var begun = await BeginAsync(await _product.TokenOfAsync("li-na")).Is(HttpStatusCode.OK);
        Assert.Equal(("li-na", "agent", "care"), Person(begun));
        Assert.Equal(("li-na", "agent", "care"), Person(await SessionAsync()));
        await _browser.GetAsync("/api/cases").Is(HttpStatusCode.OK);

        using var ended = await _browser.DeleteAsync("/api/session");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await _browser.GetAsync("/api/cases").IsProblem(401, "notSignedIn");
    }

    [Fact]
    public async Task Is_a_cookie_that_no_script_reads_and_no_other_site_has_sent_along()
    {
        using var begun = await BeginAsync(await _product.TokenOfAsync("li-na"));

        var cookie = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("fu_nobody", 401, "notSignedIn")]
    [InlineData("", 422, "invalidValue")]
    public async Task Does_not_begin_with_a_wrong_token(string token, int status, string code)
    {
        await BeginAsync(token).IsProblem(status, code);
        await _browser.GetAsync("/api/cases").IsProblem(401, "notSignedIn");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Changes_nothing_for_a_page_of_another_site(string header, string value)
    {
        await BeginAsync(await _product.TokenOfAsync("li-na")).Is(HttpStatusCode.OK);
        _browser.DefaultRequestHeaders.Add(header, value);

        await _browser.PostAsync("/api/cases", Api.FlagWith()).IsProblem(403, "crossSite");
        await BeginAsync("fu_other").IsProblem(403, "crossSite");
        Assert.Empty((await _browser.GetAsync("/api/cases").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", null)]
    public async Task Works_from_the_boards_own_pages(string header, string? value)
    {
        await BeginAsync(await _product.TokenOfAsync("li-na")).Is(HttpStatusCode.OK);
        _browser.DefaultRequestHeaders.Add(header, value ?? _browser.BaseAddress!.GetLeftPart(UriPartial.Authority));

        await _browser.PostAsync("/api/cases", Api.FlagWith()).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Hears_of_what_is_stored_as_it_is_stored()
    {
        using var stranger = _product.Stranger();
        using var refused = await stranger.GetAsync("/api/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        await BeginAsync(await _product.TokenOfAsync("li-na")).Is(HttpStatusCode.OK);
        using var live = await _browser.GetAsync("/api/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", live.Content.Headers.ContentType?.MediaType);
        using var events = new StreamReader(await live.Content.ReadAsStreamAsync());
        Assert.Equal("event: changed", await NextAsync(events));

        await _browser.PostAsync("/api/cases", Api.FlagWith()).Is(HttpStatusCode.Created);

        // A beat may come before; nothing but a change says that something was stored.
        string? heard;
        do
        {
            heard = await NextAsync(events);
        }
        while (heard == "event: beat");
        Assert.Equal("event: changed", heard);
    }

    private static async Task<string?> NextAsync(StreamReader events)
    {
        var kind = await events.ReadLineAsync();
        Assert.StartsWith("data: 20", await events.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await events.ReadLineAsync());
        return kind;
    }

    private Task<HttpResponseMessage> BeginAsync(string token) => _browser.PostAsync("/api/session", $$"""{ "token": "{{token}}" }""");

    private async Task<JsonElement> SessionAsync() => await _browser.GetAsync("/api/session").Is(HttpStatusCode.OK);

    private static (string?, string?, string?) Person(JsonElement session)
    {
        var person = session.GetProperty("person");
        return (person.Text("id"), person.Text("role"), person.Text("team"));
    }
}
