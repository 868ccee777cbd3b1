using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Customers;

/// <summary>One a minute, five in 15 minutes, eleven an hour, whoever it is.</summary>
[Trait("Rule", "O5")]
public class HowManyTextsAnAddressGets
{
    private static readonly Instant Start = Story.Time("10:00");
    private Contact _contact = Contact.Unknown;

    [Theory]
    [InlineData(OutgoingMessage.Customer)]
    [InlineData(OutgoingMessage.Duty)]
    [InlineData("amy")]
    public void Is_one_a_minute(string recipient)
    {
        Assert.Null(Send("one", 0, recipient));
        Assert.Equal(60, Send("two", 0, recipient));
        Assert.Equal(60, Send("two", 59, recipient));
        Assert.Null(Send("two", 60, recipient));
    }

    [Fact]
    public void Is_five_in_a_quarter_of_an_hour_and_eleven_an_hour()
    {
        var (sent, at) = (new List<int>(), 0);
        for (var count = 0; count < 13; count++)
        {
            for (int? free; (free = Send($"{count}", at)) is not null;)
            {
                at = free.Value;
            }

            sent.Add(at / 60);
        }

        Assert.Equal([0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 30, 60, 61], sent);
    }

    [Fact]
    public void Counts_one_that_is_tried_again_once()
    {
        Assert.Null(Send("one", 0));
        Assert.Null(Send("one", 5));

        Assert.Equal(60, Send("two", 6));
        Assert.Single(_contact.Texts);
    }

    [Fact]
    public void Is_remembered_for_an_hour_and_no_longer()
    {
        for (var count = 0; count < 40; count++)
        {
            Assert.Null(Send($"{count}", count * 900));
            Assert.InRange(_contact.Texts.Length, 1, 5);
        }
    }

    [Fact]
    public void Does_not_count_emails()
    {
        Assert.Null(Send("one", 0, channel: Channel.Email));
        Assert.Null(Send("two", 0, channel: Channel.Email));
        Assert.Empty(_contact.Texts);
    }

    /// <summary>Null if it may leave, else the second at which it may.</summary>
    private int? Send(string id, int second, string recipient = OutgoingMessage.Customer, Channel channel = Channel.Sms)
    {
        var message = new OutgoingMessage
        {
            Id = id,
            CaseId = Story.Id,
            Template = "L1",
            Step = "L1.half",
            Recipient = recipient,
            Channel = channel,
            Address = "+8613800138000",
            Text = "x",
            At = Start,
        };
        var permit = _contact.Asked(message, Start + Duration.FromSeconds(second), DefaultPolicies.Rules.Reach, DefaultPolicies.Rules.Bundles);
        _contact = permit is SendPermit.Granted granted ? granted.After : _contact;
        return permit is SendPermit.Later later ? (int)(later.FreeAt - Start).TotalSeconds : null;
    }
}
