using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>A board looks again every few seconds: that costs little while nothing has changed, and not much when something has.</summary>
public sealed class LookingAgain(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _amy = server.As("amy");

    [Fact]
    public async Task Gets_nothing_while_nothing_has_changed_and_all_of_it_afterwards()
    {
        await _amy.FlaggedAsync(Api.FlagWith());
        using var first = await _amy.GetAsync("/api/cases");
        _amy.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var same = await _amy.GetAsync("/api/cases");
        Assert.Equal((HttpStatusCode.NotModified, 0), (same.StatusCode, (await same.Content.ReadAsByteArrayAsync()).Length));

        await _amy.FlaggedAsync(Api.FlagWith(("category", "delivery")));
        using var changed = await _amy.GetAsync("/api/cases");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Gets_long_answers_packed_if_it_takes_them()
    {
        for (var count = 0; count < 5; count++)
        {
            await _amy.FlaggedAsync(Api.FlagWith(("category", $"long {count}")));
        }

        var plain = await _amy.GetStringAsync("/api/cases?queue=team");
        _amy.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var packed = await _amy.GetAsync("/api/cases?queue=team");

        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        var bytes = await packed.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.Length * 2 < plain.Length, $"{bytes.Length} of {plain.Length}");
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        Assert.Equal(plain, await unpacked.ReadToEndAsync());
    }

    [Fact]
    [Trait("Rule", "A3")]
    public async Task Sees_who_works_when_and_nobodys_address()
    {
        var people = await _amy.GetAsync("/api/people?days=7").Is(HttpStatusCode.OK);

        var amy = people.GetProperty("items").EnumerateArray().Single(person => person.Text("id") == "amy");
        Assert.Equal(("agent", "red"), (amy.Text("role"), amy.Text("team")));
        Assert.NotEmpty(amy.GetProperty("shifts").EnumerateArray());
        Assert.DoesNotContain("@", people.GetRawText(), StringComparison.Ordinal);
        await _amy.GetAsync("/api/people?days=15").IsProblem(400, "invalidRequest", "days");
    }

    [Fact]
    [Trait("Rule", "A2")]
    public async Task Knows_the_centre_only_when_signed_in()
    {
        var stranger = await server.As(null).GetAsync("/api/session").Is(HttpStatusCode.OK);
        Assert.Equal(["now", "streams", "demo"], stranger.EnumerateObject().Select(member => member.Name));

        var session = await _amy.GetAsync("/api/session").Is(HttpStatusCode.OK);
        Assert.Equal("amy", session.GetProperty("person").Text("id"));
        Assert.Equal(JsonValueKind.Array, session.GetProperty("centre").GetProperty("teams").ValueKind);
    }
}
