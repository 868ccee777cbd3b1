using FollowUp.Application.Ports;
using FollowUp.TestServers;
using FollowUp.TestServers.Twilio;
using NodaTime;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioLookUpTests : IAsyncLifetime
{
    private static readonly Instant ClaimedAt = Instant.FromUtc(2026, 10, 9, 23, 59, 30);

    private readonly TwilioDesk _desk = new();
    private readonly ClockAt _clock = new();

    private TwilioFake Twilio => _desk.Twilio;

    private string Path => $"/2010-04-01/Accounts/{Twilio.AccountSid}/Messages.json";

    public async Task InitializeAsync()
    {
        await _desk.InitializeAsync();
        Twilio.Clock = _clock;
    }

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("queued", typeof(SendOutcome.Accepted))]
    [InlineData("accepted", typeof(SendOutcome.Accepted))]
    [InlineData("scheduled", typeof(SendOutcome.Accepted))]
    [InlineData("sending", typeof(SendOutcome.Accepted))]
    [InlineData("sent", typeof(SendOutcome.Accepted))]
    [InlineData("a-new-word", typeof(SendOutcome.Accepted))]
    [InlineData("delivered", typeof(SendOutcome.Delivered))]
    [InlineData("read", typeof(SendOutcome.Delivered))]
    public async Task A_message_is_found_in_any_state(string status, Type meaning)
    {
        var sid = await SentAsync();
        Twilio.SetState(sid, status);

        Assert.IsType(meaning, await LookUpAsync());
    }

    [Theory]
    [InlineData("undelivered", 30006, "30006")]
    [InlineData("failed", 30003, "30003")]
    [InlineData("canceled", null, "canceled")]
    public async Task A_message_that_did_not_arrive_is_found_with_its_code(string status, int? error, string code)
    {
        var sid = await SentAsync();
        Twilio.SetState(sid, status, error);

        Assert.Equal(new SendOutcome.Undelivered(sid, code), await LookUpAsync());
    }

    [Fact]
    public async Task The_newest_of_several_tries_counts()
    {
        Twilio.SetState(await SentAsync(), "failed", 30003);
        var second = await SentAsync(afterSeconds: 5);

        Assert.Equal(new SendOutcome.Accepted(second), await LookUpAsync());
    }

    [Theory]
    [InlineData(-890, true)]
    [InlineData(-901, false)]
    public async Task Only_what_is_older_than_the_claim_by_more_than_clocks_differ_is_passed_over(int seconds, bool found)
    {
        await SentAsync(afterSeconds: seconds);

        Assert.Equal(found, await LookUpAsync() is SendOutcome.Accepted);
    }

    [Fact]
    public async Task Another_text_or_recipient_is_another_message()
    {
        await SentAsync("您好！");
        await SentAsync(address: "+8613800000002");

        Assert.IsType<SendOutcome.NotFound>(await LookUpAsync());
    }

    [Fact]
    public async Task A_trial_accounts_sentence_before_the_text_does_not_hide_it()
    {
        var sid = await SentAsync("Sent from your Twilio trial account - 您好");

        Assert.Equal(new SendOutcome.Accepted(sid), await LookUpAsync());
    }

    [Fact]
    public async Task One_page_answers_for_a_number_that_is_seldom_written_to()
    {
        await SentAsync();
        await LookUpAsync();

        Assert.Equal([$"{Path}?To=%2B8613800000001&PageSize=100"], Questions());
    }

    [Fact]
    public async Task For_a_number_that_is_often_written_to_the_pages_are_turned_back_to_the_day_in_utc()
    {
        var sid = await SentAsync();
        await SentManyAsync(250);

        Assert.Equal(new SendOutcome.Delivered(sid), await LookUpAsync());
        Assert.Equal(4, Questions().Length);
        Assert.Equal($"{Path}?To=%2B8613800000001&PageSize=100&DateSent%3E=2026-10-09", Questions()[1]);
    }

    [Fact]
    public async Task A_message_that_waits_in_twilios_queue_has_no_date_and_is_found_all_the_same()
    {
        await SentManyAsync(120);
        var sid = await SentAsync();

        Assert.Equal(new SendOutcome.Accepted(sid), await LookUpAsync());
    }

    [Fact]
    public async Task A_list_without_end_is_unknown_not_empty()
    {
        Twilio.ListScript = TwilioScript.Honest with { Body = $$"""{"messages":[],"uri":"{{Path}}","next_page_uri":"{{Path}}?Page=1"}""" };

        Assert.IsType<SendOutcome.Unknown>(await LookUpAsync());
        Assert.Equal(11, Questions().Length);
    }

    [Theory]
    [InlineData("//thief.example/2010-04-01")]
    [InlineData(".thief.example/2010-04-01")]
    [InlineData("/elsewhere")]
    public async Task The_next_page_is_asked_for_in_twilios_list_only(string next)
    {
        Twilio.ListScript = TwilioScript.Honest with { Body = $$"""{"messages":[],"uri":"{{Path}}","next_page_uri":"{{next}}"}""" };
        var asked = await LookUpAsync();
        Twilio.ListScript = TwilioScript.Honest;

        Assert.IsType<SendOutcome.Unknown>(asked);
        Assert.All(Questions(), q => Assert.StartsWith($"{Path}?To=", q, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"messages":[],"next_page_uri":null}""")]
    [InlineData("""{"messages":[],"uri":null}""")]
    [InlineData("""{"messages":[],"uri":"/elsewhere"}""")]
    public async Task O3_A_page_that_does_not_name_itself_may_have_lost_the_pages_after_it(string body)
    {
        Twilio.ListScript = TwilioScript.Honest with { Body = body };

        Assert.IsType<SendOutcome.Unknown>(await LookUpAsync());
    }

    public static TheoryData<TwilioScript> Failures { get; } =
    [
        TwilioScript.Error(500, 20500),
        TwilioScript.Error(401, 20003),
        TwilioScript.Error(429, 20429),
        TwilioScript.Page(503, stores: false),
        TwilioScript.Page(200, stores: false),
        TwilioScript.Honest with { Ending = Ending.Cut },
        TwilioScript.Honest with { Ending = Ending.Hang },
        TwilioScript.Honest with { Body = "{}" },
        TwilioScript.Honest with { Body = Listed("\"yesterday\"") },
        TwilioScript.Honest with { Body = Listed("null") },
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task O3_A_question_that_failed_is_no_proof_that_nothing_was_sent(TwilioScript script)
    {
        Twilio.ListScript = script;

        Assert.IsType<SendOutcome.Unknown>(await LookUpAsync(script.Ending == Ending.Hang ? TimeSpan.FromMilliseconds(300) : null));
    }

    private static string Listed(string date) =>
        $$"""{"messages":[{"sid":"SM1","to":"+8613800000001","body":"您好","date_created":{{date}} }],"uri":"/2010-04-01/Accounts/"}""";

    private async Task<string> SentAsync(string text = "您好", string address = "+8613800000001", int afterSeconds = 0)
    {
        _clock.Now = ClaimedAt.Plus(Duration.FromSeconds(afterSeconds)).ToDateTimeOffset();
        var outcome = await _desk.Sender().SendAsync(TwilioDesk.Sms(text, address), CancellationToken.None);
        return Assert.IsType<SendOutcome.Accepted>(outcome).ProviderId!;
    }

    private async Task SentManyAsync(int count)
    {
        var sender = _desk.Sender();
        for (var n = 0; n < count; n++)
        {
            await sender.SendAsync(TwilioDesk.Sms($"no. {n}"), CancellationToken.None);
        }

        foreach (var record in Twilio.Messages.Snapshot())
        {
            Twilio.SetState(record.Sid, "delivered");
        }
    }

    private Task<SendOutcome> LookUpAsync(TimeSpan? timeout = null) =>
        _desk.Sender(timeout: timeout).LookUpAsync(TwilioDesk.Sms(), ClaimedAt, CancellationToken.None);

    private string[] Questions() => [.. Twilio.Requests.Snapshot().Where(r => r.Method == "GET").Select(r => r.PathAndQuery)];

    private sealed class ClockAt : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = ClaimedAt.ToDateTimeOffset();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
