using FollowUp.Application.BookFiles;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Embedded.Tests.BookFiles;

public class TheShippedBooks
{
    private static readonly Core.Books Books = BookTexts.Loaded(BookTexts.Shipped()).Books;

    [Fact]
    public void They_stand_beside_the_program_and_load_without_an_error() =>
        Assert.IsType<BookResult.Loaded>(BookDirectory.Load(BookDirectory.Shipped));

    [Theory]
    [Trait("Rule", "P1")]
    [InlineData(CaseKind.Complaint, Complexity.Simple, CustomerTier.Standard, 2)]
    [InlineData(CaseKind.Complaint, Complexity.Complex, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Complaint, Complexity.Simple, CustomerTier.Vip, 1)]
    [InlineData(CaseKind.Complaint, Complexity.Complex, CustomerTier.Vip, 12)]
    [InlineData(CaseKind.Fault, Complexity.Simple, CustomerTier.Standard, 2)]
    [InlineData(CaseKind.Fault, Complexity.Complex, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Fault, Complexity.Simple, CustomerTier.Vip, 1)]
    [InlineData(CaseKind.Fault, Complexity.Complex, CustomerTier.Vip, 12)]
    [InlineData(CaseKind.Inquiry, Complexity.Simple, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Inquiry, Complexity.Complex, CustomerTier.Standard, 24)]
    [InlineData(CaseKind.Inquiry, Complexity.Simple, CustomerTier.Vip, 1)]
    [InlineData(CaseKind.Inquiry, Complexity.Complex, CustomerTier.Vip, 12)]
    public void They_promise_an_answer_within_these_hours(CaseKind kind, Complexity complexity, CustomerTier tier, int hours)
    {
        var policy = Books.Policies.PolicyFor(kind, complexity, "billing", tier);

        Assert.Equal(Duration.FromHours(hours), policy?.Target);
        Assert.Null(policy?.Calendar);
    }

    [Theory]
    [Trait("Rule", "P1")]
    [InlineData(CustomerTier.Standard)]
    [InlineData(CustomerTier.Vip)]
    public void They_promise_nothing_for_a_suggestion(CustomerTier tier)
    {
        var policy = Books.Policies.PolicyFor(CaseKind.Suggestion, Complexity.Complex, "", tier);

        Assert.NotNull(policy);
        Assert.Null(policy.Target);
    }

    [Theory]
    [Trait("Rule", "L1")]
    [InlineData(2, "L1.half 60, L1.eighty 96, L1.idle 108, L1.before 110, L1.deadline 120, L1.overdue 150")]
    [InlineData(24, "L1.half 720, L1.eighty 1152, L1.idle 1296, L1.before 1430, L1.deadline 1440, L1.overdue 1560")]
    public void Their_ladders_have_the_steps_of_the_rule_in_minutes(int hours, string expected)
    {
        var target = Duration.FromHours(hours);
        var start = Instant.FromUtc(2026, 10, 9, 9, 0);
        var promise = new Promise { StartAt = start, DueAt = start + target, PromisedAt = start + target };

        var steps = Planning.StepsOf(Books.Policies.LadderFor(target), promise, null);

        Assert.Equal(expected, string.Join(", ", steps.Select(step => $"{step.Id} {(step.At - start).TotalMinutes}")));
    }

    [Theory]
    [Trait("Rule", "L6")]
    [InlineData(4, "short", 60)]
    [InlineData(5, "long", 240)]
    public void Their_ladders_change_over_at_four_hours(int hours, string ladder, int acknowledgeUpTo)
    {
        var found = Books.Policies.LadderFor(Duration.FromHours(hours));

        Assert.Equal((ladder, Duration.FromMinutes(acknowledgeUpTo), 5, Duration.FromMinutes(60)),
            (found.Id, found.AcknowledgeUpTo, found.RepeatAtMost, found.RepeatEvery));
    }

    [Fact]
    public void Their_numbers_are_the_defaults_of_the_rules()
    {
        var rules = Books.Policies.Rules;

        Assert.Equal(Duration.FromMinutes(15), rules.LeastNotice);
        Assert.Equal(Duration.FromHours(24), rules.ContactAtMostAgo);
        Assert.Equal(Duration.FromHours(24), rules.LeadAfter);
        Assert.Equal(new QuietHours(new LocalTime(21, 0), new LocalTime(8, 0)), rules.QuietHours);
        Assert.Equal(Duration.FromMinutes(10), rules.LiveContactFor);
        Assert.Equal((Duration.FromHours(24), 3), (rules.FollowUpEvery, rules.FollowUpAtMost));
        Assert.Equal(Duration.FromHours(4), rules.ApologyPromisesAtMost);
    }

    [Theory]
    [Trait("Rule", "A3")]
    [InlineData("li-na", Role.Agent, "care")]
    [InlineData("wang-wei", Role.Agent, "care")]
    [InlineData("zhou-min", Role.Lead, "care")]
    [InlineData("chen-jing", Role.Supervisor, null)]
    [InlineData("sun-hao", Role.Manager, null)]
    public void The_team_care_never_closes(string id, Role role, string? team)
    {
        var person = Books.Roster.Find(id);

        Assert.Equal((role, team), (person?.Role, person?.Team));
        Assert.All(
            Enumerable.Range(0, 7 * 48),
            half => Assert.True(person!.IsOnDuty(Instant.FromUtc(2026, 10, 9, 0, 0) + Duration.FromMinutes(30 * half))));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void The_team_repairs_goes_home_at_night()
    {
        var night = Instant.FromUtc(2026, 10, 9, 16, 0);

        Assert.DoesNotContain(Books.Roster.Members("repairs", Role.Agent), person => person.IsOnDuty(night));
        Assert.DoesNotContain(Books.Roster.Members("repairs", Role.Lead), person => person.IsOnDuty(night));
    }

    [Fact]
    public void All_addresses_are_made_up() =>
        Assert.All(Books.Roster.People, person =>
        {
            Assert.EndsWith("@example.com", person.Email, StringComparison.Ordinal);
            Assert.StartsWith("+120255501", person.Phone, StringComparison.Ordinal);
        });

    [Fact]
    [Trait("Rule", "M6")]
    public void Every_language_has_every_template() =>
        Assert.All(Languages.All.Where(language => language != Books.Templates.DefaultLanguage), language =>
            Assert.All(TemplateCatalog.All, template =>
                Assert.NotSame(Books.Templates.Of(template.Name, Books.Templates.DefaultLanguage), Books.Templates.Of(template.Name, language))));
}
