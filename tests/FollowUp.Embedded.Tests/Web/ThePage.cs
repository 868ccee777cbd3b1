using System.Net;

namespace FollowUp.Embedded.Tests.Web;

public class ThePage(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/followup.css", "text/css")]
    [InlineData("/followup.js", "text/javascript")]
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

    [Fact]
    public async Task It_holds_no_code_of_its_own_in_line()
    {
        var html = await server.As(null).GetStringAsync("/");

        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" on", html.Replace(" content=", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(html.Split("<script").Length, html.Split("<script src=\"/").Length);
    }
}
