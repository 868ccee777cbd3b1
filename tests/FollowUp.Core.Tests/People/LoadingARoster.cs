using FollowUp.Core.Calendars;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Core.Tests.People;

[Trait("Rule", "A3")]
public class LoadingARoster
{
    [Fact]
    public void People_are_found_by_id_and_by_team_and_role_in_the_order_of_their_ids()
    {
        var roster = SmallCentre.Roster();

        Assert.Equal("amy", roster.Find("amy")?.Id);
        Assert.Null(roster.Find("AMY"));
        Assert.Null(roster.Find(null));
        Assert.Equal(["amy", "ben", "zoe"], roster.Members("red", Role.Agent).Select(p => p.Id));
        Assert.Equal(["sam", "sue"], roster.WithRole(Role.Supervisor).Select(p => p.Id));
        Assert.Empty(roster.Members("blue", Role.Agent));
    }

    [Theory]
    [InlineData(Role.Agent, "team 'red', agent: there is none")]
    [InlineData(Role.Lead, "team 'red', lead: there is none")]
    [InlineData(Role.Supervisor, "centre 'North', supervisor: there is none")]
    [InlineData(Role.Manager, "centre 'North', manager: there is none")]
    public void A_rung_without_anybody_is_refused(Role role, string error) => Assert.Equal(
        [error], ErrorsIn(SmallCentre.People.Where(p => p.Role != role).Select(p => p with { Backup = null })));

    [Theory]
    [InlineData(Role.Agent, "team 'red', agent: none has both a channel and a shift")]
    [InlineData(Role.Lead, "team 'red', lead: none has both a channel and a shift")]
    [InlineData(Role.Supervisor, "centre 'North', supervisor: none has both a channel and a shift")]
    [InlineData(Role.Manager, "centre 'North', manager: none has both a channel and a shift")]
    public void A_rung_on_which_nobody_can_be_reached_is_refused(Role role, string error)
    {
        var never = new ShiftPlan(SmallCentre.Centre.Zone, WeeklyHours.None);

        Assert.Equal([error], Changed(p => p.Role == role ? p with { Email = null } : p));
        Assert.Equal([error], Changed(p => p.Role == role ? p with { Shifts = never } : p));
    }

    [Fact]
    public void One_reachable_person_on_a_rung_is_enough() =>
        Assert.Empty(Changed(p => p.Id is "amy" or "ben" or "lee" or "sue" ? p with { Email = null } : p));

    [Fact]
    public void A_second_team_needs_people_of_its_own() => Assert.Equal(
        ["team 'blue', agent: there is none", "team 'blue', lead: there is none"],
        ErrorsIn(SmallCentre.People, [.. SmallCentre.Teams, new Team("blue", "Blue")]));

    [Fact]
    public void The_same_id_twice_is_refused() => Assert.Equal(
        ["person 'amy', id: 'amy' is used twice"],
        ErrorsIn([.. SmallCentre.People, SmallCentre.Somebody("amy", Role.Agent, "red") with { StaffNumber = "other" }]));

    [Fact]
    public void The_same_staff_number_twice_is_refused() => Assert.Equal(
        ["person 'ben', staffNumber: 'no. amy' is used twice"], Changed(p => p.Id == "ben" ? p with { StaffNumber = "no. amy" } : p));

    [Fact]
    public void The_same_sign_in_twice_is_refused_whatever_its_case() => Assert.Equal(
        ["person 'ben', signIn: 'AMY@corp.example' is used twice"],
        Changed(p => p.Id switch
        {
            "amy" => p with { SignIn = "amy@corp.example" },
            "ben" => p with { SignIn = "AMY@corp.example" },
            _ => p,
        }));

    [Fact]
    public void A_blank_sign_in_is_refused() => Assert.Equal(
        ["person 'ben', signIn: is blank"], Changed(p => p.Id == "ben" ? p with { SignIn = " " } : p));

    [Fact]
    public void The_same_team_twice_is_refused() => Assert.Equal(
        ["team 'red', id: 'red' is used twice"], ErrorsIn(SmallCentre.People, [.. SmallCentre.Teams, new Team("red", "Rouge")]));

    [Theory]
    [InlineData("customer")]
    [InlineData("duty")]
    [InlineData("system")]
    public void An_id_that_messages_and_facts_use_themselves_is_refused(string id)
    {
        var error = $"'{id}', id: '{id}' has a meaning of its own and is nobody's";

        Assert.Equal([$"person {error}"], Changed(p => p.Id == "zoe" ? p with { Id = id } : p.Backup == "zoe" ? p with { Backup = id } : p));
        Assert.Equal([$"team {error}"], ErrorsIn(
            SmallCentre.People.Select(p => p.Team is null ? p : p with { Team = id }), [new Team(id, "Red")]));
    }

    [Theory]
    [InlineData("Zoe")]
    [InlineData("zoe.1")]
    [InlineData("-zoe")]
    [InlineData("zoe\n")]
    [InlineData("佐")]
    [InlineData("z2345678901234567890123456789012345678901234567890123456789012345")]
    [Trait("Rule", "L9")]
    public void An_id_that_could_not_stand_in_the_id_of_a_message_is_refused(string id)
    {
        var error = $"'{id}', id: must be 1 to 64 of a-z, 0-9 and '-', and begin with a letter or digit";

        Assert.Equal([$"person {error}"], Changed(p => p.Id == "zoe" ? p with { Id = id } : p.Backup == "zoe" ? p with { Backup = id } : p));
        Assert.Equal([$"team {error}"], ErrorsIn(
            SmallCentre.People.Select(p => p.Team is null ? p : p with { Team = id }), [new Team(id, "Red")]));
    }

    [Fact]
    public void A_roster_without_teams_is_refused() => Assert.Equal(
        ["centre 'North', teams: there is none"], ErrorsIn(SmallCentre.People.Where(p => p.Team is null).Select(p => p with { Backup = null }), []));

    [Fact]
    public void A_blank_staff_number_is_refused() =>
        Assert.Equal(["person 'ben', staffNumber: is blank"], Changed(p => p.Id == "ben" ? p with { StaffNumber = " " } : p));

    [Theory]
    [InlineData("blue", "person 'ben', team: 'blue' is no team of this roster")]
    [InlineData(null, "person 'ben', team: an agent or a lead needs one")]
    public void An_agent_without_a_known_team_is_refused(string? team, string error) =>
        Assert.Equal([error], Changed(p => p.Id == "ben" ? p with { Team = team } : p));

    [Theory]
    [InlineData("nobody", "person 'amy', backup: 'nobody' is nobody in this roster")]
    [InlineData("amy", "person 'amy', backup: nobody stands in for himself")]
    public void A_backup_is_somebody_else_in_the_roster(string backup, string error) =>
        Assert.Equal([error], Changed(p => p.Id == "amy" ? p with { Backup = backup } : p));

    [Fact]
    public void An_absence_that_ends_before_it_starts_is_refused()
    {
        var absence = new Absence(new LocalDateTime(2026, 10, 9, 12, 0), new LocalDateTime(2026, 10, 9, 9, 0));
        var plan = new ShiftPlan(SmallCentre.Centre.Zone, WeeklyHours.Always, [absence]);

        Assert.Equal(
            ["person 'amy', absences: the one from 2026-10-09 12:00 does not end after it starts"],
            Changed(p => p.Id == "amy" ? p with { Shifts = plan } : p));
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(2, Changed(p => p.Id is "amy" or "ben" ? p with { Backup = "nobody" } : p).Count());

    private static IEnumerable<string> Changed(Func<Person, Person> change) => ErrorsIn(SmallCentre.People.Select(change));

    private static IEnumerable<string> ErrorsIn(IEnumerable<Person> people, IReadOnlyList<Team>? teams = null) =>
        Roster.Create(SmallCentre.Centre, teams ?? SmallCentre.Teams, [.. people]) is RosterResult.Refused refused
            ? refused.Errors.Select(e => e.ToString())
            : [];
}
