using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "P6")]
public class AnEditedBook
{
    [Fact]
    public void Changes_nothing_for_a_running_cycle()
    {
        var untouched = new Story().Flag().At("14:00", day: 4);
        var edited = new Story().Flag();
        edited.Books = edited.Books with { Policies = EverythingElse() };
        edited.At("14:00", day: 4);

        Assert.Equal(Exact.Of(untouched.Case), Exact.Of(edited.Case));
        Assert.Equal(untouched.Messages, edited.Messages);
    }

    [Fact]
    public void Changes_a_new_cycle()
    {
        var story = new Story();
        story.Books = story.Books with { Policies = EverythingElse() };

        Assert.Equal(Story.Time("17:00"), story.Flag().Case.Cycle.Promise!.DeadlineAt);
    }

    [Fact]
    public void Is_told_from_the_old_one_by_the_versions_that_the_cycle_keeps()
    {
        var terms = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "back office" }).Case.Cycle.Terms!;

        Assert.Equal(("back-office", "7", "office", "7"), (terms.Policy, terms.PolicyVersion, terms.Calendar, terms.CalendarVersion));
    }

    private static PolicyBook EverythingElse()
    {
        var ladders = DefaultPolicies.Ladders.Select(l => l with
        {
            Steps = [.. l.Steps.Where(s => s.FromDeadline == Duration.Zero)],
            RepeatEvery = Duration.FromMinutes(7),
            RepeatAtMost = 1,
            AcknowledgeUpTo = Duration.FromMinutes(1),
            AcceptWithin = Duration.FromMinutes(10),
        });
        var rules = DefaultPolicies.Rules with
        {
            LeadAfter = Given.Hours(3),
            FollowUpEvery = Given.Hours(3),
            FollowUpAtMost = 1,
            ApologyPromisesAtMost = Given.Hours(1),
        };
        var rows = DefaultPolicies.Rows.Select(r => r with { Target = r.Target is null ? null : Given.Hours(7) });
        return PolicyBook.Create("8", [.. rows], [.. ladders], rules).Book!;
    }
}
