using FollowUp.Core.People;

namespace FollowUp.Core.Tests.People;

[Trait("Rule", "A2")]
public class SigningInFromOutside
{
    [Theory]
    [InlineData("amy@example.org", "amy")]
    [InlineData("AMY@Example.org", "amy")]
    [InlineData("8f2e-object-id", "ben")]
    [InlineData("8F2E-OBJECT-ID", "ben")]
    [InlineData("amy", null)]
    [InlineData("nobody@example.org", null)]
    [InlineData("", null)]
    public void A_person_is_known_by_the_sign_in_or_else_by_the_email(string name, string? person)
    {
        Assert.Equal(person, Roster().FindBySignIn([name])?.Id);
    }

    [Fact]
    public void Who_has_a_sign_in_is_not_known_by_the_email() => Assert.Null(Roster().FindBySignIn(["ben@example.org"]));

    [Fact]
    public void A_sign_in_goes_before_an_email_and_the_first_name_before_the_others()
    {
        Assert.Equal("ben", Roster().FindBySignIn(["amy@example.org", "8f2e-object-id"])?.Id);
        Assert.Equal("sam", Roster().FindBySignIn(["sam@example.org", "amy@example.org"])?.Id);
    }

    [Fact]
    public void An_email_that_two_people_have_names_neither()
    {
        var roster = SmallCentre.Roster(p => p.Id is "amy" or "zoe" ? p with { Email = "Shared@example.org" } : p);

        Assert.Null(roster.FindBySignIn(["shared@example.org"]));
    }

    [Fact]
    public void No_name_is_nobody() => Assert.Null(Roster().FindBySignIn([]));

    private static Roster Roster() => SmallCentre.Roster(p => p.Id == "ben" ? p with { SignIn = "8f2e-object-id" } : p);
}
