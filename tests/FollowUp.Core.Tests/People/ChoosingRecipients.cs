using FollowUp.Core.People;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.People;

[Trait("Rule", "L4")]
public class ChoosingRecipients
{
    private static readonly Instant Friday = Given.At("2026-10-09T10:00:00+08:00");
    private static readonly Instant Night = Given.At("2026-10-09T20:00:00+08:00");
    private static readonly Instant Monday = Given.At("2026-10-12T09:00:00+08:00");

    [Theory]
    [InlineData(Rung.Owner, "", "amy")]
    [InlineData(Rung.Owner, "amy", "ben")]
    [InlineData(Rung.Owner, "amy ben", "lee")]
    [InlineData(Rung.Owner, "amy ben lee", "lin")]
    [InlineData(Rung.Owner, "amy ben lee lin", "sam")]
    [InlineData(Rung.Owner, "amy ben lee lin sam", "sue")]
    [InlineData(Rung.Lead, "", "lee")]
    [InlineData(Rung.Lead, "lee", "lin")]
    [InlineData(Rung.Lead, "lee lin", "zoe")]
    [InlineData(Rung.Lead, "lee lin zoe", "sam")]
    [InlineData(Rung.Supervisor, "", "sam")]
    [InlineData(Rung.Supervisor, "sam", "sue")]
    [InlineData(Rung.Supervisor, "sam sue", "ben")]
    [InlineData(Rung.Manager, "", "max")]
    [InlineData(Rung.Manager, "max", "sam")]
    public void The_first_of_the_chain_who_is_on_shift_is_told(Rung rung, string away, string told)
    {
        var roster = SmallCentre.Without(away.Split(' '));

        Assert.Equal([told], Told(Recipients.Choose(roster, rung, "amy", "red", Friday)));
    }

    [Theory]
    [InlineData(Rung.Owner, "amy ben lee lin sam sue")]
    [InlineData(Rung.Lead, "lee lin zoe sam sue")]
    [InlineData(Rung.Supervisor, "sam sue ben")]
    [InlineData(Rung.Manager, "max sam")]
    public void Nobody_outside_the_chain_is_told(Rung rung, string away)
    {
        var roster = SmallCentre.Without(away.Split(' '));

        Assert.Equal(new RecipientChoice.NobodyOnShift(null), Recipients.Choose(roster, rung, "amy", "red", Friday));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gone")]
    public void A_case_without_a_known_owner_goes_to_the_lead(string? owner) =>
        Assert.Equal(["lee"], Told(Recipients.Choose(SmallCentre.Roster(), Rung.Owner, owner, "red", Friday)));

    [Fact]
    public void A_case_of_an_unknown_team_goes_to_the_supervisor() =>
        Assert.Equal(["sam"], Told(Recipients.Choose(SmallCentre.Roster(), Rung.Lead, null, "dissolved", Friday)));

    [Fact]
    public void Somebody_on_shift_without_a_channel_is_passed_over()
    {
        var roster = SmallCentre.Roster(p => p.Id == "amy" ? p with { Email = null, Phone = " " } : p);

        Assert.Equal(["ben"], Told(Recipients.Choose(roster, Rung.Owner, "amy", "red", Friday)));
    }

    [Theory]
    [InlineData(Rung.Owner)]
    [InlineData(Rung.Lead)]
    [InlineData(Rung.Supervisor)]
    [InlineData(Rung.Manager)]
    public void With_nobody_on_shift_the_next_start_is_given(Rung rung) => Assert.Equal(
        new RecipientChoice.NobodyOnShift(Monday), Recipients.Choose(SmallCentre.Roster(), rung, "amy", "red", Night));

    [Theory]
    [InlineData(Rung.Owner, "ben")]
    [InlineData(Rung.Owner, "lin")]
    [InlineData(Rung.Owner, "sue")]
    [InlineData(Rung.Lead, "zoe")]
    [InlineData(Rung.Lead, "sue")]
    [InlineData(Rung.Supervisor, "ben")]
    [InlineData(Rung.Manager, "sam")]
    public void The_next_start_is_the_earliest_of_anybody_in_the_chain(Rung rung, string early)
    {
        var roster = SmallCentre.Roster(p => p.Id == early ? p with { Shifts = SmallCentre.Shift("sat", "07:00-09:00") } : p);
        var saturday = Given.At("2026-10-10T07:00:00+08:00");

        Assert.Equal(new RecipientChoice.NobodyOnShift(saturday), Recipients.Choose(roster, rung, "amy", "red", Night));
        Assert.Equal([early], Told(Recipients.Choose(roster, rung, "amy", "red", saturday)));
    }

    [Fact]
    public void The_shift_of_somebody_without_a_channel_is_no_next_start()
    {
        var roster = SmallCentre.Roster(p =>
            p.Id == "ben" ? p with { Shifts = SmallCentre.Shift("sat", "07:00-09:00"), Email = null } : p);

        Assert.Equal(new RecipientChoice.NobodyOnShift(Monday), Recipients.Choose(roster, Rung.Owner, "amy", "red", Night));
    }

    private static IEnumerable<string> Told(RecipientChoice choice) =>
        Assert.IsType<RecipientChoice.Reached>(choice).People.Select(p => p.Id);
}
