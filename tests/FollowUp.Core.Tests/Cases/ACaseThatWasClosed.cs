using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>For as long as a link lives, what its customer writes still finds the case; nothing else takes it for open.</summary>
[Trait("Rule", "Z2")]
public class ACaseThatWasClosed
{
    [Fact]
    public void Is_found_by_address_for_as_long_as_a_link_lives_and_then_forgotten()
    {
        var story = new Story().Flag().At("11:00").Solve().At("10:59", day: 17);
        Assert.Equal((CaseStatus.Closed, true), (story.Case.Status, story.Case.IsFoundByAddress));

        story.At("11:00", day: 17);

        Assert.Equal(["+17 11:00"], story.Times<CaseEvent.RepeatsForgotten>());
        Assert.False(story.Case.IsFoundByAddress);
        Assert.Null(NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void Is_found_from_the_word_of_a_customer_who_confirmed()
    {
        var story = new Story().Flag().Solve().At("12:00");
        story.Confirm();

        Assert.Equal((true, Story.Time("12:00", day: 14)), (story.Case.IsFoundByAddress, story.Case.RepeatsKnownUntil));
        Assert.False(story.At("12:00", day: 14).Case.IsFoundByAddress);
    }

    [Fact]
    [Trait("Rule", "P6")]
    public void Is_found_for_as_long_as_the_book_said_when_it_was_closed()
    {
        var story = new Story().Flag().Solve();
        story.Confirm();
        story.Books = Known(story.Books, Duration.FromDays(7));

        Assert.True(story.At("09:59", day: 14).Case.IsFoundByAddress);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Is_found_for_as_long_when_nothing_ran_at_its_end()
    {
        var story = new Story().Flag().Solve().DownUntil("12:00", day: 30);

        Assert.Equal(Story.Time("12:00", day: 44), story.Case.RepeatsKnownUntil);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Is_found_until_the_later_of_what_it_is_known_for()
    {
        var story = new Story().Flag();
        story.CameAgain("1");
        story.Solve().Confirm();
        Assert.Equal(Story.Time("10:00", day: 14), story.Case.RepeatsKnownUntil);

        story = new Story { Books = Known(story.Books, Duration.FromHours(1)) };
        story.Flag().CameAgain("1");
        story.Solve().Confirm();

        Assert.Equal(Story.Time("10:00", day: 1), story.Case.RepeatsKnownUntil);
    }

    [Fact]
    [Trait("Rule", "P7")]
    [Trait("Rule", "Z4")]
    public void Is_joined_by_no_flag_and_merged_with_nothing()
    {
        var story = new Story().Flag().Solve();
        story.Confirm();

        Assert.False(Repeating.Joins(Story.AFlag(), story.Case));
        Assert.Equal("caseHasEnded", Story.Refused(story.CameAgain("2")));
        Assert.Equal("caseHasEnded", Story.Refused(story.Merge(story.Another())));
        Assert.Equal("otherHasEnded", Story.Refused(new Story().Flag(f => f with { Id = new CaseId("zzzzzzzzzzzzzzzz") }).Merge(story.Case)));
    }

    [Fact]
    [Trait("Rule", "M10")]
    public void Stands_as_before_for_its_customer_and_the_staff()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 4);

        Assert.Equal((false, CustomerStanding.Answered), (story.Case.HearsCustomer, CustomerStandings.Of(story.Case, story.Now)));
        Assert.Equal("note reopen rate", string.Join(' ', AllowedCommands.For(Story.By("amy"), story.Case)));
    }

    [Fact]
    [Trait("Rule", "M9")]
    public void Is_not_taken_up_again_by_words_and_its_owner_is_told_of_them()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 4);

        Assert.Equal(["CustomerReplied"], Story.Recorded(story.Reply("and what about my points?")));
        Assert.Equal("+4 10:00 reply.1", story.Told("amy")[^1]);
        Assert.True(story.Case.HasHeard("SM1"));
        Assert.False(story.Case.HasHeard("SM2"));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public void Names_the_case_that_goes_on_for_it()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 4);
        Assert.Null(story.Case.GoesOnIn);
        story.Reopen();
        Assert.Equal(story.Case.FollowOns[0].Case, story.Case.GoesOnIn);

        var merged = new Story().Flag();
        merged.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), Story.OtherNumber, merged.Case.Cycle.DeadlineAt) { By = Actor.System });
        Assert.Equal(new CaseId("zzzzzzzzzzzzzzzz"), merged.Case.GoesOnIn);

        var rated = new Story().Flag().Solve();
        rated.Rate(1);
        Assert.Null(rated.Case.GoesOnIn);
    }

    /// <summary>A book under which links live so long.</summary>
    private static Books Known(Books books, Duration validFor)
    {
        var rules = DefaultPolicies.Rules with { Links = DefaultPolicies.Rules.Links with { ValidFor = validFor } };
        return books with { Policies = PolicyBook.Create("8", DefaultPolicies.Rows, DefaultPolicies.Ladders, rules).Book! };
    }
}
