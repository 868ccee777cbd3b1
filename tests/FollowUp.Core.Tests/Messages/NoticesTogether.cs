using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Messages;

[Trait("Rule", "O5")]
public class NoticesTogether
{
    [Fact]
    public void Are_three_of_two_minutes() => Assert.Equal(["a", "b", "c"], Together(("a", 0, false), ("b", 60, false), ("c", 120, false)));

    [Fact]
    public void Are_not_two() => Assert.Empty(Together(("a", 0, false), ("b", 60, false)));

    [Fact]
    public void Are_not_three_of_a_longer_time() => Assert.Empty(Together(("a", 0, false), ("b", 60, false), ("c", 121, false)));

    [Fact]
    public void Are_the_most_that_lie_close() =>
        Assert.Equal(["b", "c", "d"], Together(("a", 0, false), ("b", 300, false), ("c", 310, false), ("d", 320, false)));

    [Fact]
    public void Are_all_that_wait_once_one_of_them_has_waited_for_a_cap() =>
        Assert.Equal(["a", "b", "c"], Together(("a", 0, true), ("b", 600, true), ("c", 900, false)));

    [Theory]
    [InlineData("amy", true)]
    [InlineData(OutgoingMessage.Customer, false)]
    [InlineData(OutgoingMessage.Duty, false)]
    public void Are_never_the_customers_nor_those_to_the_duty_phone(string recipient, bool may) =>
        Assert.Equal(may, Bundling.MayJoin(Message("L1.half", 0) with { Recipient = recipient }));

    [Fact]
    public void Are_no_lists_of_the_centre() => Assert.False(Bundling.MayJoin(
        Message("handOver", 0) with { Id = OutgoingMessage.IdOf("one", "handOver", "amy", Channel.Sms), Recipient = "amy" }));

    private static string[] Together(params (string Step, int Second, bool PutOff)[] waiting) => [.. Bundling
        .Together([.. waiting.Select(one => new WaitingText(Message(one.Step, one.Second), one.PutOff))], DefaultPolicies.Rules.Bundles)
        .Select(one => one.Message.Step)];

    private static OutgoingMessage Message(string step, int second) => new()
    {
        Id = OutgoingMessage.IdOf(Story.Id, 1, step, "amy", Channel.Sms),
        CaseId = Story.Id,
        Template = step,
        Step = step,
        Recipient = "amy",
        Channel = Channel.Sms,
        Address = "+8613800138001",
        Text = "x",
        At = Story.Time("10:00") + Duration.FromSeconds(second),
    };
}
