using System.Net;
using System.Text.RegularExpressions;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Embedded.Tests.Web;

public partial class ThePage(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/app/css/base.css", "text/css")]
    [InlineData("/app/main.js", "text/javascript")]
    [InlineData("/app/icon.svg", "image/svg+xml")]
    public async Task Its_files_are_checked_at_every_use_and_run_no_other_code(string path, string type)
    {
        var client = server.As(null);
        using var first = await client.GetAsync(path);

        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.True(first.Headers.CacheControl?.NoCache);
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/app/main.js", 200)]
    [InlineData("/app/views/mine/view.js", 200)]
    [InlineData("/app/../main.js", 404)]
    [InlineData("/app/index.html", 404)]
    [InlineData("", 404)]
    public async Task A_host_that_does_not_route_by_itself_answers_with_it_too(string path, int status)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Request = { Path = path }, Response = { Body = body } };

        await StaticPages.HandleAsync(http);

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(http.Response.ContentLength, body.Length);
    }

    [Fact]
    public async Task It_holds_no_code_of_its_own_in_line()
    {
        var html = await server.As(null).GetStringAsync("/");

        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" on", html.Replace(" content=", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(html.Split("<script").Length, html.Split("<script src=\"/app/").Length);
    }

    [Fact]
    public async Task It_asks_at_once_for_every_module_of_a_first_view_and_for_no_other()
    {
        var client = server.As(null);
        var modules = new HashSet<string>();
        await AddAsync("/app/main.js");
        await AddAsync("/app/frame/frame.js");
        await AddAsync("/app/views/mine/view.js");

        var page = await client.GetStringAsync("/");

        Assert.Equal(
            modules.Except(["/app/main.js"]).Order(StringComparer.Ordinal),
            Preloaded().Matches(page).Select(link => link.Groups["path"].Value).Order(StringComparer.Ordinal));

        async Task AddAsync(string path)
        {
            if (modules.Add(path))
            {
                foreach (Match import in Imported().Matches(await client.GetStringAsync(path)))
                {
                    await AddAsync(new Uri(new Uri(client.BaseAddress!, path), import.Groups["path"].Value).AbsolutePath);
                }
            }
        }
    }

    [GeneratedRegex("^import .*'(?<path>.+)';$", RegexOptions.Multiline)]
    private static partial Regex Imported();

    [GeneratedRegex("rel=\"modulepreload\" href=\"(?<path>[^\"]+)\"")]
    private static partial Regex Preloaded();
}
