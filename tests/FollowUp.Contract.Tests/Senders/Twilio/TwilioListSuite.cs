using FollowUp.Application.Ports;
using FollowUp.TestServers;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>How Twilio's list is read, and that an answer that is not complete is none (O3).</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioListSuite(TwilioSenderDesk desk) : TwilioLookUpSituation(desk)
{
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

    /// <summary>What keeps a question from its answer.</summary>
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
}
