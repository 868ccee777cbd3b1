using System.Net;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Tests.Web;
using NodaTime;

namespace FollowUp.Embedded.Tests.Reports;

/// <summary>What the supervisors are told every day. It is Monday 23 November 2026, 10:00 in Shanghai.</summary>
public sealed class EmailsOfTheDay : ACentreOfItsOwn
{
    private static readonly DocumentKey Digest = new("schedule", "digest");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Server.EnsureSchedulesAsync();
    }

    [Fact]
    [Trait("Rule", "L5")]
    public async Task Are_the_figures_of_yesterday_with_open_misses_and_abandoned_cases()
    {
        var path = await Amy.FlaggedAsync();
        var number = (await Amy.GetAsync(path).Is(HttpStatusCode.OK)).Text("number");
        Server.Now += Duration.FromHours(3);
        await Server.AdvanceAsync(path);
        await AtAsync(8, 30, day: 1);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("sam", Channel.Email, "sam@example.org"), (mail.Recipient, mail.Channel, mail.Address));
        Assert.StartsWith("2026-11-23 0 0 ", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{number} · billing", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Lei", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task Come_once_a_day_however_often_they_are_looked_at()
    {
        await AtAsync(8, 29, day: 1);
        Assert.Empty(await MailsAsync());

        await AtAsync(8, 30, day: 1);
        await AtAsync(8, 30, day: 1);
        await AtAsync(12, 0, day: 1);
        await AtAsync(8, 31, day: 2);

        Assert.Equal(["2026-11-23", "2026-11-24"], (await MailsAsync()).Select(mail => mail.Text[..10]).Order());
    }

    [Fact]
    [Trait("Rule", "L10")]
    public async Task Are_only_the_latest_when_nothing_ran_for_days()
    {
        await AtAsync(7, 0, day: 4);

        Assert.Equal(["2026-11-25"], (await MailsAsync()).Select(mail => mail.Text[..10]));
    }

    [Fact]
    public async Task Tell_of_a_launch_in_the_evening_of_its_day()
    {
        var launch = await Lee.PostAsync("/api/launches", """{ "project": "Lijiang Fibre", "date": "2026-11-23" }""").Is(HttpStatusCode.Created);
        await Amy.FlaggedAsync(Api.FlagWith(("project", "lijiang fibre"), ("symptom", "no light")));
        await Amy.FlaggedAsync(Api.FlagWith(("project", "Other")));
        await Amy.FlaggedAsync();
        var key = new DocumentKey("launch", launch.Text("id"));
        Assert.Equal("2026-11-23T12:00:00Z", launch.Text("digestAt"));

        await AtAsync(19, 59, day: 0, key);
        Assert.Empty(await MailsAsync());
        await AtAsync(20, 0, day: 0, key);
        await AtAsync(20, 1, day: 0, key);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("sam", mail.Recipient);
        Assert.StartsWith("2026-11-23 Lijiang Fibre 1 261123-", mail.Text, StringComparison.Ordinal);
        var listed = (await Amy.GetAsync("/api/launches").Is(HttpStatusCode.OK)).GetProperty("items");
        Assert.Equal("2026-11-23T12:00:00Z", listed[0].Text("toldAt"));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task A_launch_is_watched_once_for_a_key()
    {
        const string body = """{ "project": "Fibre", "date": "2026-11-24" }""";
        var first = await Lee.PostAsync("/api/launches", body, key: "fibre").Is(HttpStatusCode.Created);
        var again = await Lee.PostAsync("/api/launches", body, key: "fibre").Is(HttpStatusCode.Created);

        Assert.Equal(first.Text("id"), again.Text("id"));
        await Lee.PostAsync("/api/launches", """{ "project": "Fibre", "date": "2026-11-25" }""", key: "fibre")
            .IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");
    }

    [Theory]
    [InlineData("2026-11-22", 422, "invalidValue")]
    [InlineData("2027-11-25", 422, "invalidValue")]
    [InlineData("2026-13-01", 400, "invalidRequest")]
    [Trait("Rule", "O6")]
    public async Task A_launch_is_of_today_or_a_day_to_come(string date, int status, string code) =>
        await Lee.PostAsync("/api/launches", $$"""{ "project": "Fibre", "date": "{{date}}" }""").IsProblem(status, code, "date");

    [Fact]
    [Trait("Rule", "A1")]
    public async Task A_launch_is_watched_by_leads_and_above() =>
        await Amy.PostAsync("/api/launches", """{ "project": "Fibre", "date": "2026-11-24" }""").IsProblem(403, "leadsOnly");

    /// <summary>The clock shows a time of a day in Shanghai, and what is due is done.</summary>
    private Task AtAsync(int hour, int minute, int day, DocumentKey? key = null)
    {
        Server.Now = ApiServer.Start + Duration.FromDays(day) + Duration.FromHours(hour - 10) + Duration.FromMinutes(minute);
        return Server.AdvanceAsync(key ?? Digest);
    }

    private async Task<IReadOnlyList<OutgoingMessage>> MailsAsync() =>
        [.. (await Server.Cases.OutboxAsync(new OutboxQuery { Size = 100 }, CancellationToken.None)).Items.Select(item => item.Message)
            .Where(message => message.Template is TemplateName.Digest or TemplateName.LaunchDigest)];
}
