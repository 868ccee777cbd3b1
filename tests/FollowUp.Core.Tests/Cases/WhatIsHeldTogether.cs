using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Several messages that wait for the same end of the customer's night.</summary>
[Trait("Rule", "M7")]
public class WhatIsHeldTogether
{
    private static Story Night() => new Story().From("20:00").FlagComplex().At("23:00");

    private static string[] Morning(Story story) =>
        [.. story.At("08:00", day: 1).ToldCustomer().Where(told => told.StartsWith("+1 08:00", StringComparison.Ordinal))];

    [Fact]
    [Trait("Rule", "X5")]
    public void Is_not_a_choice_between_a_question_and_more_time()
    {
        var story = Night();
        story.Ask();
        story.Extend("amy", Story.Time("22:00", day: 1));
        story.DecideExtension("lee");

        Assert.Equal(["+1 08:00 X1.1", "+1 08:00 X5.1"], Morning(story));
        story.Delivery("X5.1", MessageState.Delivered);
        Assert.Equal(Story.Time("22:00", day: 1), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    [Trait("Rule", "X1")]
    public void Ends_with_the_question_that_an_answer_has_overtaken()
    {
        var story = Night();
        story.Ask();
        story.Answer(send: SendTime.Later);

        Assert.Equal(["+1 08:00 M4.1"], Morning(story));
        Assert.Null(story.Case.Cycle.Question);
        story.Delivery("M4.1", MessageState.Failed);
        Assert.Contains("QuestionAsked", Story.Recorded(story.Ask(text: "And which of the two accounts?")));
    }

    [Fact]
    [Trait("Rule", "X5")]
    public void Ends_with_the_extension_that_an_answer_has_overtaken()
    {
        var story = Night();
        story.Extend("amy", Story.Time("22:00", day: 1));
        story.DecideExtension("lee");
        story.Answer(send: SendTime.Later);

        Assert.Equal(["+1 08:00 M4.1"], Morning(story));
        Assert.Null(story.Case.Cycle.Offer);
    }

    [Fact]
    [Trait("Rule", "C6")]
    public void Tells_the_time_after_an_outage_beside_a_question()
    {
        var story = new Story().From("20:00").Flag(f => f with { Complexity = Complexity.Complex, Outage = "0123456789abcdef" }).At("23:00");
        story.Decide(new CaseCommand.StartClock { By = Actor.System });
        story.Ask();

        Assert.Equal(["+1 08:00 C6", "+1 08:00 X1.1"], Morning(story));
    }

    [Fact]
    [Trait("Rule", "X1")]
    public void Asks_only_the_question_that_is_open()
    {
        var story = Night();
        story.Ask();
        story.Reply("I have written it to you already");
        story.Ask(text: "And which of the two accounts?");

        Assert.Equal(["+1 08:00 X1.2"], Morning(story));
    }

    [Fact]
    public void Is_the_questions_alone_where_the_product_had_something_to_say_as_well()
    {
        var story = new Story().From("20:00").Flag().At("21:30");
        story.Ask();

        Assert.Equal(["+1 08:00 X1.1"], Morning(story));
    }
}
