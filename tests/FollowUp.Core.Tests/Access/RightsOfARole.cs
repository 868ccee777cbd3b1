using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Access;

/// <summary>Amy of team red owns the case; ben is her colleague, lee leads team red, bob and lil are of team blue.</summary>
[Trait("Rule", "A1")]
public class RightsOfARole
{
    private static readonly Case Case = new Story().Flag().Case;

    [Theory]
    [InlineData("amy", true)]
    [InlineData("ben", true)]
    [InlineData("lee", true)]
    [InlineData("bob", false)]
    [InlineData("lil", false)]
    [InlineData("sam", true)]
    [InlineData("max", true)]
    public void Show_own_cases_and_those_of_the_team_and_all_to_those_above(string person, bool sees) =>
        Assert.Equal(sees, Rights.CanSee(Story.By(person), Case));

    [Fact]
    public void Show_an_own_case_of_another_team() => Assert.True(Rights.CanSee(Story.By("bob"), Case with { Owner = "bob" }));

    [Theory]
    [InlineData("amy", "accept assign note acknowledge escalate answer cancel")]
    [InlineData("ben", "accept note acknowledge escalate answer")]
    [InlineData("lee", "accept assign note acknowledge escalate answer cancel")]
    [InlineData("bob", "")]
    [InlineData("lil", "")]
    [InlineData("sam", "accept assign note acknowledge escalate answer cancel excuse")]
    [InlineData("max", "accept assign note acknowledge escalate answer cancel excuse")]
    public void Allow_what_the_role_is_for(string person, string allowed)
    {
        var by = Story.By(person);

        Assert.Equal(allowed, string.Join(' ', Commands(by).Where(c => Rights.May(by, c.Command, Case)).Select(c => c.Name)));
    }

    [Fact]
    public void Keep_ticks_and_deliveries_to_the_product_itself()
    {
        Assert.Equal("assign note accept answer cancel delivery escalate excuse tick".Split(' ').Order(),
            Commands(Actor.System).Where(c => Rights.May(Actor.System, c.Command, Case)).Select(c => c.Name).Order());
    }

    [Fact]
    public void Are_kept_by_the_decider() => Assert.Equal("notAllowed", Story.Refused(new Story().Flag().Note("bob")));

    private static IEnumerable<(string Name, CaseCommand Command)> Commands(Actor by) =>
    [
        ("accept", new CaseCommand.Accept { By = by }),
        ("assign", new CaseCommand.Assign("ben", null) { By = by }),
        ("note", new CaseCommand.AddNote("x") { By = by }),
        ("acknowledge", new CaseCommand.Acknowledge(Story.Time("10:30")) { By = by }),
        ("escalate", new CaseCommand.Escalate("x") { By = by }),
        ("answer", new CaseCommand.GiveAnswer("x", "x", "x", Proof.Call, null) { By = by }),
        ("cancel", new CaseCommand.Cancel("x") { By = by }),
        ("excuse", new CaseCommand.ExcuseMiss("x") { By = by }),
        ("tick", new CaseCommand.Tick { By = by }),
        ("delivery", new CaseCommand.RecordDelivery("x", MessageState.Sent, true, null) { By = by }),
    ];
}
