using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Promises;

[Trait("Rule", "L1")]
public class LaddersOfABook
{
    private static readonly Ladder Short = DefaultPolicies.Ladders[0];
    private static readonly Ladder Long = DefaultPolicies.Ladders[1];

    [Theory]
    [InlineData(1, "short")]
    [InlineData(4, "short")]
    [InlineData(5, "long")]
    [InlineData(500, "long")]
    public void Are_chosen_by_the_length_of_the_target(int hours, string ladder) =>
        Assert.Equal(ladder, DefaultPolicies.Book().LadderFor(Duration.FromHours(hours)).Id);

    [Fact]
    public void Must_cover_every_target() => Assert.Equal("ladders", Assert.Single(ProblemsOf(Short)).Subject);

    [Fact]
    public void Must_not_be_two_for_the_same_length() => Assert.Single(ProblemsOf(Long, Long with { Id = "other" }));

    [Fact]
    public void Must_tell_the_supervisor_at_the_deadline() =>
        Assert.Single(ProblemsOf(Long with { Steps = [.. Long.Steps.Where(s => s.Id != "L1.deadline")] }));

    [Fact]
    public void Must_not_repeat_without_an_interval() => Assert.Single(ProblemsOf(Long with { RepeatEvery = Duration.Zero }));

    [Theory]
    [InlineData("L1.half")]
    [InlineData("L2")]
    [InlineData("L5.1")]
    [InlineData("half")]
    [InlineData("L1.")]
    [InlineData("L1.a.b")]
    public void Must_not_have_a_step_twice_or_by_a_name_that_texts_and_message_ids_do_not_know(string id) =>
        Assert.Equal(id, Assert.Single(ProblemsOf(With(new() { Id = id, Part = 0.7, Rungs = [Rung.Owner] }))).Subject);

    [Fact]
    public void Must_put_each_step_at_one_time_and_before_somebody()
    {
        Assert.Single(ProblemsOf(With(new() { Id = "L1.x", Rungs = [Rung.Owner] })));
        Assert.Single(ProblemsOf(With(new() { Id = "L1.x", Part = 0.5, FromDeadline = Duration.Zero, Rungs = [Rung.Owner] })));
        Assert.Single(ProblemsOf(With(new() { Id = "L1.x", Part = 1.5, Rungs = [Rung.Owner] })));
        Assert.Single(ProblemsOf(With(new() { Id = "L1.x", Part = 0.5, Rungs = [] })));
        Assert.Single(ProblemsOf(With(new() { Id = "L1.x", FromDeadline = Duration.Zero, Rungs = default })));
    }

    [Fact]
    public void Stand_beside_numbers_that_let_time_go_on()
    {
        var (book, problems) = PolicyBook.Create(
            "7", DefaultPolicies.Rows, DefaultPolicies.Ladders, DefaultPolicies.Rules with { FollowUpEvery = Duration.Zero });

        Assert.Null(book);
        Assert.Equal("rules", Assert.Single(problems).Subject);
    }

    private static Ladder With(StepRule step) => Long with { Steps = Long.Steps.Add(step) };

    private static IReadOnlyList<PolicyProblem> ProblemsOf(params Ladder[] ladders) =>
        PolicyBook.Create("7", [new() { Id = "any", Target = Given.Hours(2) }], [.. ladders], DefaultPolicies.Rules).Problems;
}
