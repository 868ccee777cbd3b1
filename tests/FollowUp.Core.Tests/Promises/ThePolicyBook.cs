using System.Collections.Immutable;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Promises;

[Trait("Rule", "P1")]
public class ThePolicyBook
{
    [Theory]
    [InlineData(CaseKind.Complaint, Complexity.Simple, CustomerTier.Standard, 2)]
    [InlineData(CaseKind.Complaint, Complexity.Complex, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Complaint, Complexity.Simple, CustomerTier.Vip, 1)]
    [InlineData(CaseKind.Complaint, Complexity.Complex, CustomerTier.Vip, 12)]
    [InlineData(CaseKind.Inquiry, Complexity.Simple, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Inquiry, Complexity.Complex, CustomerTier.Vip, 24)]
    public void Gives_the_target_by_kind_complexity_and_tier(CaseKind kind, Complexity complexity, CustomerTier tier, int hours) =>
        Assert.Equal(Duration.FromHours(hours), DefaultPolicies.Book().PolicyFor(kind, complexity, "billing", tier)!.Target);

    [Fact]
    public void Promises_nothing_for_a_suggestion()
    {
        var policy = DefaultPolicies.Book().PolicyFor(CaseKind.Suggestion, Complexity.Simple, "billing", CustomerTier.Standard);

        Assert.NotNull(policy);
        Assert.Null(policy.Target);
    }

    [Fact]
    public void Lets_the_most_specific_row_win_wherever_it_stands()
    {
        ServicePolicy[] rows =
        [
            new() { Id = "any", Target = Given.Hours(9) },
            new()
            {
                Id = "four",
                Kind = CaseKind.Fault,
                Complexity = Complexity.Simple,
                Category = "x",
                Tier = CustomerTier.Vip,
                Target = Given.Hours(1),
            },
            new() { Id = "one", Kind = CaseKind.Fault, Target = Given.Hours(8) },
        ];

        foreach (var order in (ServicePolicy[][])[rows, [.. rows.Reverse()]])
        {
            var book = DefaultPolicies.Book([.. order]);

            Assert.Equal("four", book.PolicyFor(CaseKind.Fault, Complexity.Simple, "x", CustomerTier.Vip)!.Id);
            Assert.Equal("one", book.PolicyFor(CaseKind.Fault, Complexity.Simple, "y", CustomerTier.Vip)!.Id);
            Assert.Equal("any", book.PolicyFor(CaseKind.Inquiry, Complexity.Simple, "x", CustomerTier.Vip)!.Id);
        }
    }

    [Fact]
    public void Is_refused_if_two_rows_are_equally_specific_for_some_case()
    {
        ServicePolicy byKind = new() { Id = "by-kind", Kind = CaseKind.Complaint, Target = Given.Hours(2) };
        ServicePolicy byTier = new() { Id = "by-tier", Tier = CustomerTier.Vip, Target = Given.Hours(1) };

        var problem = Assert.Single(ProblemsOf([byKind, byTier]));

        Assert.Equal("by-tier", problem.Subject);
        Assert.Contains("by-kind", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_two_rows_that_are_equally_specific_for_different_cases() => Assert.Empty(ProblemsOf(
    [
        new() { Id = "a", Kind = CaseKind.Complaint, Target = Given.Hours(2) },
        new() { Id = "b", Kind = CaseKind.Fault, Target = Given.Hours(2) },
    ]));

    [Fact]
    public void Is_refused_if_a_row_stands_there_twice() =>
        Assert.Contains(ProblemsOf([DefaultPolicies.Rows[0], DefaultPolicies.Rows[0]]), p => p.Subject == "complaint-simple");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367 * 24)]
    public void Is_refused_if_a_target_is_no_time_or_far_too_long(int hours) =>
        Assert.Equal("x", Assert.Single(ProblemsOf([new() { Id = "x", Target = Duration.FromHours(hours) }])).Subject);

    private static IReadOnlyList<PolicyProblem> ProblemsOf(ImmutableArray<ServicePolicy> rows)
    {
        var (book, problems) = PolicyBook.Create("7", rows, DefaultPolicies.Ladders, DefaultPolicies.Rules);
        Assert.Equal(problems.Count == 0, book is not null);
        return problems;
    }
}
