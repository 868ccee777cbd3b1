using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Tests.Calendars;

namespace FollowUp.Core.Tests.People;

[Trait("Rule", "A3")]
public class APerson
{
    [Theory]
    [InlineData("amy@example.org", "+8613800000000", Channel.Email)]
    [InlineData("amy@example.org", null, Channel.Email)]
    [InlineData(null, "+8613800000000", Channel.Sms)]
    [InlineData("", "+8613800000000", Channel.Sms)]
    [InlineData(null, null, null)]
    public void Email_is_preferred_to_a_text_message(string? email, string? phone, Channel? preferred)
    {
        var person = SmallCentre.Somebody("amy", Role.Agent, "red") with { Email = email, Phone = phone };

        Assert.Equal(preferred, person.PreferredChannel);
        Assert.Equal(preferred is not null, person.IsReachable);
    }

    [Fact]
    public void Duty_needs_both_a_shift_and_a_channel()
    {
        var person = SmallCentre.Somebody("amy", Role.Agent, "red");

        Assert.True(person.IsOnDuty(Given.At("2026-10-09T10:00:00+08:00")));
        Assert.False(person.IsOnDuty(Given.At("2026-10-10T10:00:00+08:00")));
        Assert.False((person with { Email = null }).IsOnDuty(Given.At("2026-10-09T10:00:00+08:00")));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public void Roles_and_rungs_are_ordered()
    {
        Assert.Equal([Role.Agent, Role.Lead, Role.Supervisor, Role.Manager], Enum.GetValues<Role>().Order());
        Assert.Equal(
            [Core.Promises.Rung.Owner, Core.Promises.Rung.Lead, Core.Promises.Rung.Supervisor, Core.Promises.Rung.Manager],
            Enum.GetValues<Core.Promises.Rung>().Order());
    }
}
