using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Customers;

public class WhatIsKnownOfAContact
{
    private static readonly Instant Now = Story.Time("10:00");

    [Fact]
    [Trait("Rule", "M9")]
    public void Lets_messages_pass_until_the_customer_stops_them_and_from_when_the_customer_starts_them()
    {
        var stopped = Contact.Unknown.Stopped(Now);

        Assert.IsType<SendPermit.Granted>(Ask(Contact.Unknown));
        Assert.Equal(new SendPermit.Refused(DeliveryCodes.OptedOut), Ask(stopped));
        Assert.IsType<SendPermit.Granted>(Ask(stopped, channel: Channel.Email));
        Assert.Equal(stopped, stopped.Stopped(Now + Duration.FromHours(1)));
        Assert.Equal(Contact.Unknown, stopped.Started());
    }

    [Fact]
    [Trait("Rule", "M8")]
    public void Learns_from_the_codes_of_providers_and_not_from_its_own()
    {
        Assert.Equal(Contact.Unknown.Stopped(Now), Learn("21610"));
        Assert.Equal(Now + Duration.FromDays(30), Learn("30006").BlockedUntil);
        Assert.All((string?[])["30003", "optedOut", "blocked", null], code => Assert.Equal(Contact.Unknown, Learn(code)));

        var landline = Learn("30005");
        Assert.Equal(landline, landline.Learned("30005", Now + Duration.FromDays(1), DefaultPolicies.Rules.Reach));
        Assert.Equal(new SendPermit.Refused(DeliveryCodes.Blocked), Ask(landline, at: Now + Duration.FromDays(29)));
        Assert.IsType<SendPermit.Granted>(Ask(landline, at: Now + Duration.FromDays(30)));
        Assert.Equal(Contact.Unknown, landline.Started());
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_asked_to_rate_once_in_seven_days_and_the_same_invitation_may_be_tried_again()
    {
        var asked = Assert.IsType<SendPermit.Granted>(Ask(Contact.Unknown, "M5", "one")).After;

        Assert.Equal(("one", (Instant?)Now), (asked.RatingAskedBy, asked.RatingAskedAt));
        Assert.Equal(new SendPermit.Granted(asked), Ask(asked, "M5", "one", Now + Duration.FromDays(3)));
        Assert.IsType<SendPermit.Dropped>(Ask(asked, "M5", "two", Now + Duration.FromDays(7) - Duration.Epsilon));
        Assert.IsType<SendPermit.Granted>(Ask(asked, "M5", "two", Now + Duration.FromDays(7)));
        Assert.IsType<SendPermit.Granted>(Ask(asked, "M0", "two"));
    }

    private static Contact Learn(string? code) => Contact.Unknown.Learned(code, Now, DefaultPolicies.Rules.Reach);

    private static SendPermit Ask(Contact contact, string template = "M0", string id = "one", Instant? at = null, Channel channel = Channel.Sms) =>
        contact.Asked(
            new OutgoingMessage
            {
                Id = id,
                CaseId = Story.Id,
                Template = template,
                Step = template,
                Recipient = OutgoingMessage.Customer,
                Channel = channel,
                Address = "+8613800138000",
                Text = "x",
                At = Now,
            },
            at ?? Now,
            DefaultPolicies.Rules.Reach,
            DefaultPolicies.Rules.Bundles with { SmsCaps = [] });
}
