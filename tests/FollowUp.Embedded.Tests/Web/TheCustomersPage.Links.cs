using System.Net;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <content>The link itself: whose it is, how long, and what of it anybody else sees.</content>
public partial class TheCustomersPage
{
    [Fact]
    public async Task Is_one_and_the_same_404_for_every_link_that_is_not_ours()
    {
        var token = _page[CustomerLinks.Path.Length..];
        var (_, other) = await FlaggedAsync();
        var unknown = ApiServer.Links.TokenOf(new CaseId("0000000000000000"), Instant.FromUtc(2026, 12, 1, 0, 0));
        var stranger = new CustomerLinks(Enumerable.Repeat((byte)9, CustomerLinks.KeyLength).ToArray(), null).TokenOf(_id, _server.Now + Duration.FromDays(1));
        string[] links =
        [
            .. Enumerable.Range(1, 35).Select(length => token[..length]),
            .. Enumerable.Range(0, 36).Select(at => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]),
            token + "A", token[..24] + other[^12..], other[CustomerLinks.Path.Length..][..24] + token[24..], unknown, stranger,
            "%ff%fe", "..%2f..%2fetc", "%3Cscript%3E", "' OR 1=1", new string('A', 3000), _id.Value,
        ];
        var before = _server.Cases.Commits;
        var answers = new HashSet<string>();

        foreach (var link in links)
        {
            using var shown = await _customer.GetAsync(CustomerLinks.Path + link);
            using var acted = await _customer.PostAsync(CustomerLinks.Path + link, """{ "action": "askForSupervisor" }""");
            Assert.True(HttpStatusCode.NotFound == shown.StatusCode && HttpStatusCode.NotFound == acted.StatusCode, link);
            answers.Add(await shown.Content.ReadAsStringAsync());
            answers.Add(await acted.Content.ReadAsStringAsync());
        }

        Assert.Contains("unknownLink", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    public async Task Is_gone_when_its_time_is_over_and_takes_nothing_any_more()
    {
        _server.Now += Duration.FromDays(14) - Duration.FromMinutes(1);
        await _customer.GetAsync(_page).Is(HttpStatusCode.OK);
        _server.Now += Duration.FromMinutes(2);
        var before = _server.Cases.Commits;

        var problem = await _customer.GetAsync(_page).IsProblem(410, "linkExpired");
        await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").IsProblem(410, "linkExpired");

        Assert.DoesNotContain("261123", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Is_not_to_be_had_from_what_staff_see()
    {
        var token = _page[CustomerLinks.Path.Length..];
        foreach (var path in (string[])["/api/outbox", CasePath])
        {
            var text = await _server.As("max").GetStringAsync(path);
            Assert.Contains("https://followup.example/c/***", text, StringComparison.Ordinal);
            Assert.DoesNotContain(token[..8], text, StringComparison.Ordinal);
        }
    }
}
