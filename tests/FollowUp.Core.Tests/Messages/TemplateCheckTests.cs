using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Messages;

[Trait("Rule", "M6")]
public class TemplateCheckTests
{
    [Theory]
    [InlineData("say")]
    [InlineData("M0")]
    [InlineData("M2")]
    [InlineData("M3")]
    public void A_template_that_carries_a_promise_needs_the_time(string name) =>
        Assert.Contains("The text needs {promised}; it carries a promise.", ProblemsOf(name, "{customer}, we will answer you."));

    [Fact]
    [Trait("Rule", "M0")]
    public void An_acknowledgement_needs_number_time_contact_staff_number_and_the_way_out()
    {
        Assert.Empty(ProblemsOf("M0", "{number} {promised} {reachUs} {staffNumber} STOP"));
        Assert.Equal(
            [
                "The text needs {number}.", "The text needs {promised}; it carries a promise.", "The text needs {reachUs}.",
                "The text needs {staffNumber}.", "The text does not say how to opt out: reply STOP.",
            ],
            ProblemsOf("M0", "Thank you."));
    }

    [Fact]
    public void A_required_value_in_the_subject_alone_is_not_enough() =>
        Assert.Contains("The text needs {promised}; it carries a promise.", ProblemsOf("M2", "We work on it.", "By {promised}"));

    [Theory]
    [InlineData("M2.late", "您的申请已提交。", "提交")]
    [InlineData("M2.late", "已为您递交。", "递交")]
    [InlineData("M2.late", "已為您遞交。", "遞交")]
    [InlineData("say.noPromise", "已为您提 交。", "提交")]
    [InlineData("L5", "{number} 已提交", "提交")]
    public void Handing_over_is_never_said(string name, string text, string word) =>
        Assert.Contains($"The text says {word}.", ProblemsOf(name, text));

    [Fact]
    public void A_value_between_two_characters_does_not_make_the_word() => Assert.Empty(ProblemsOf("M2.late", "提{number}交"));

    [Theory]
    [InlineData("We will call as soon as possible.")]
    [InlineData("We will call AS  soon\nas possible.")]
    [InlineData("We will call ASAP.")]
    [InlineData("We will call A.S.A.P.")]
    [InlineData("我们会尽快联系您。")]
    [InlineData("我們會盡快聯絡您。")]
    [InlineData("我們會儘快聯絡您。")]
    public void As_soon_as_possible_needs_a_time(string text)
    {
        Assert.Contains(ProblemsOf("M2.late", text), problem => problem.Contains("without a time", StringComparison.Ordinal));
        Assert.Empty(ProblemsOf("M2", text + "{promised}"));
        Assert.Contains(ProblemsOf("M2", "{promised}", text), problem => problem.StartsWith("The subject", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_inside_another_word_are_not_asap() => Assert.Empty(ProblemsOf("M2.late", "Kasapis"));

    [Theory]
    [InlineData("Sorry!!")]
    [InlineData("抱歉！谢谢!")]
    public void One_exclamation_mark_is_enough(string text)
    {
        Assert.Contains("There is more than one exclamation mark.", ProblemsOf("M2.late", text));
        Assert.Empty(ProblemsOf("M2.late", text.TrimEnd('!')));
        Assert.Contains("There is more than one exclamation mark.", ProblemsOf("M2.late", "Sorry!", "Sorry!"));
    }

    [Fact]
    public void The_name_of_an_agent_is_never_shown_to_a_customer()
    {
        Assert.Contains(ProblemsOf("M3", "{promised} {owner}"), problem => problem.Contains("name of an agent", StringComparison.Ordinal));
        Assert.Contains(ProblemsOf("say", "{promised} {owner}"), problem => problem.Contains("name of an agent", StringComparison.Ordinal));
        Assert.Empty(ProblemsOf("L5", "{number} {owner}"));
    }

    [Theory]
    [InlineData("deadline")]
    [InlineData("summary")]
    [InlineData("team")]
    [InlineData("remaining")]
    [InlineData("step")]
    [InlineData("reason")]
    public void Internal_values_are_never_shown_to_a_customer(string placeholder) =>
        Assert.Equal(
            [$"In the text: {{{placeholder}}} is internal; a customer must not see it."],
            ProblemsOf("M2.late", $"{{{placeholder}}}"));

    [Theory]
    [InlineData("M2.late", "{promised}")]
    [InlineData("M0.thanks", "{number} {reachUs} {staffNumber} STOP {promised}")]
    [InlineData("say.noPromise", "{promised}")]
    public void A_message_that_promises_nothing_has_no_time_to_show(string name, string text) =>
        Assert.Equal(["In the text: {promised} has no value here; this message promises no time."], ProblemsOf(name, text));

    [Theory]
    [InlineData("{nobody}", "{nobody} is not a known placeholder")]
    [InlineData("{number", "is not closed")]
    [InlineData(" ", "The text is empty")]
    public void Text_that_cannot_be_used_is_refused(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(ProblemsOf("M2.late", text)), StringComparison.Ordinal);

    [Fact]
    public void A_subject_is_needed_unless_the_text_is_spoken()
    {
        Assert.Equal(["The subject is empty."], ProblemsOf("M2.late", "Sorry.", ""));
        Assert.Empty(ProblemsOf("say.noPromise", "Thank you.", ""));
    }

    [Theory]
    [InlineData("您的申请已提交", "提交")]
    [InlineData("已遞交", "遞交")]
    [Trait("Rule", "M4")]
    public void An_agents_answer_is_held_against_the_forbidden_words(string text, string word) =>
        Assert.Contains(word, AgentText.Problem(text), StringComparison.Ordinal);

    [Fact]
    [Trait("Rule", "M4")]
    public void An_agents_answer_is_otherwise_free() => Assert.Null(AgentText.Problem("好了！！请尽快试用。"));

    private static IReadOnlyList<string> ProblemsOf(string name, string text, string subject = "Your case") =>
        TemplateCheck.Problems(TemplateCatalog.Find(name)!, subject, text);
}
