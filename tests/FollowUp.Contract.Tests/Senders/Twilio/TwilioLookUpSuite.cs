using FollowUp.Application.Ports;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>Which of Twilio's messages is the try that is looked for, and what its state means.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioLookUpSuite(TwilioSenderDesk desk) : TwilioLookUpSituation(desk)
{
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
    public async Task A_message_that_waits_in_twilios_queue_has_no_date_and_is_found_all_the_same()
    {
        await SentManyAsync(120);
        var sid = await SentAsync();

        Assert.Equal(new SendOutcome.Accepted(sid), await LookUpAsync());
    }
}
