using FollowUp.Core.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Core.Tests.Messages;

public class TemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("{number}", "C-7")]
    [InlineData("{number}{customer}", "C-7李女士")]
    [InlineData("a {number} b {number} c", "a C-7 b C-7 c")]
    [InlineData("{{number}} is {number}", "{number} is C-7")]
    [InlineData("{{{number}}}", "{C-7}")]
    public void Holes_are_filled_and_doubled_braces_become_single(string text, string expected) =>
        Assert.Equal(expected, Read(text).Render(new TemplateValues { Number = "C-7", Customer = "李女士" }));

    [Theory]
    [InlineData("{number", "opening brace at character 1")]
    [InlineData("a } b", "closing brace at character 3")]
    [InlineData("{a{number}", "opening brace at character 1")]
    [InlineData("{Number}", "{Number} is not a known placeholder")]
    [InlineData("{}", "{} is not a known placeholder")]
    [InlineData("{ number }", "{ number } is not a known placeholder")]
    public void Unbalanced_braces_and_unknown_placeholders_are_refused(string text, string problem)
    {
        Assert.False(Template.TryParse(text, out var template, out var found));
        Assert.Null(template);
        Assert.Contains(problem, found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_value_is_never_read_as_a_placeholder() =>
        Assert.Equal("{owner} }{", Read("{answer}").Render(new TemplateValues { Answer = "{owner} }{", Owner = "Wang" }));

    [Fact]
    public void A_value_that_was_forgotten_is_a_bug_and_an_empty_one_is_not()
    {
        var template = Read("by {promised}");

        Assert.Throws<InvalidOperationException>(() => template.Render(default));
        Assert.Equal("by ", template.Render(new TemplateValues { Promised = "" }));
    }

    [Fact]
    public void Every_placeholder_has_its_own_name_and_value()
    {
        foreach (var placeholder in Enum.GetValues<Placeholder>())
        {
            var name = PlaceholderName.Of(placeholder);

            Assert.True(PlaceholderName.TryParse(name, out var read));
            Assert.Equal(placeholder, read);
            Assert.Equal(name, Read($"{{{name}}}").Render(Named()));
        }
    }

    [Fact]
    public void A_subject_stays_one_line_whatever_the_values_hold()
    {
        var message = new MessageTemplate(Read("Case {summary}"), Read("{summary}"));

        var rendered = message.Render(new TemplateValues { Summary = "down\r\nBcc: all@example.com" });

        Assert.Equal("Case down  Bcc: all@example.com", rendered.Subject);
        Assert.Equal("down\r\nBcc: all@example.com", rendered.Text);
    }

    [Fact]
    public void Text_without_holes_survives_escaping() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Read(Escaped(text.Get)).Render(default) == text.Get)
            .QuickCheckThrowOnFailure();

    private static string Escaped(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static Template Read(string text)
    {
        Assert.True(Template.TryParse(text, out var template, out var problem), problem);
        return template;
    }

    private static TemplateValues Named() => new()
    {
        Number = "number",
        Customer = "customer",
        Promised = "promised",
        ReachUs = "reachUs",
        Link = "link",
        StaffNumber = "staffNumber",
        Answer = "answer",
        Question = "question",
        Deadline = "deadline",
        Summary = "summary",
        Team = "team",
        Owner = "owner",
        Remaining = "remaining",
        Step = "step",
        Reason = "reason",
        Slot = "slot",
        Phone = "phone",
        Count = "count",
        Items = "items",
        More = Enum.GetValues<Placeholder>().ToDictionary(placeholder => placeholder, PlaceholderName.Of),
        Window = "window",
    };
}
