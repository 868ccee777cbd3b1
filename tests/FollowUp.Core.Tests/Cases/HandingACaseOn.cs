using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "A2")]
public class HandingACaseOn
{
    [Fact]
    public void Records_the_new_owner_and_the_old()
    {
        var story = new Story().Flag();
        story.Assign("lee", "ben", "knows the bank");
        story.Accept("ben");

        Assert.Equal(new CaseEvent.CaseAssigned("ben", "amy", null, "knows the bank", Story.Time("10:10")), Assert.Single(story.Facts<CaseEvent.CaseAssigned>()));
        Assert.Equal(["10:00 assigned.1"], story.Told("ben"));
        Assert.True(story.Case.Accepted);
    }

    [Fact]
    [Trait("Rule", "L8")]
    public void Keeps_the_deadline_and_tells_the_old_owner_nothing_more()
    {
        var story = new Story().Flag();
        story.Assign("lee", "ben");
        story.Accept("ben");
        story.At("12:00");

        Assert.Empty(story.Told("amy"));
        Assert.Equal(5, story.Told("ben").Length);
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void To_another_team_is_for_a_supervisor_and_records_the_team()
    {
        var story = new Story().Flag();

        Assert.Equal("outsideOwnTeam", Story.Refused(story.Assign("lee", "bob")));
        story.Assign("sam", "bob");

        Assert.Equal("blue", Assert.Single(story.Facts<CaseEvent.CaseAssigned>()).Team);
        Assert.Equal(("bob", "blue"), (story.Case.Owner, story.Case.Team));
    }

    [Fact]
    public void Needs_somebody_who_handles_cases()
    {
        Assert.Equal("unknownPerson", Story.Refused(new Story().Flag().Assign("lee", "nobody")));
        Assert.Equal("unknownPerson", Story.Refused(new Story().Flag().Assign("lee", "sam")));
    }

    [Fact]
    public void By_taking_it_is_for_a_lead_if_somebody_else_owns_it()
    {
        var story = new Story().Flag();

        Assert.Equal("caseHasAnotherOwner", Story.Refused(story.Accept("ben")));
        Assert.Equal(["CaseAccepted"], Story.Recorded(story.Accept("lee")));
        Assert.Equal(new CaseEvent.CaseAccepted("lee", "amy"), Assert.Single(story.Facts<CaseEvent.CaseAccepted>()));
    }

    [Fact]
    public void Records_who_and_when()
    {
        var story = new Story().Flag().At("10:20");
        story.Assign("lee", "ben");

        Assert.Equal((Story.Time("10:00"), "amy"), (story.Entries[0].At, story.Entries[0].By));
        Assert.Equal((Story.Time("10:20"), "lee"), (story.Entries[^1].At, story.Entries[^1].By));
        Assert.Equal("system", story.At("11:00").Entries[^1].By);
    }
}
