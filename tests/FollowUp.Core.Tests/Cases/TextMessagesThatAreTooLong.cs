using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M11")]
public class TextMessagesThatAreTooLong
{
    private static readonly string LongAnswer = string.Concat(Enumerable.Repeat("The second charge is paid back. ", 20));

    [Fact]
    public void An_answer_that_takes_too_many_segments_is_refused_with_the_numbers_and_nothing_changes()
    {
        var story = new Story().Flag();

        var refusal = Assert.IsType<Decision.Refused>(story.Answer(text: LongAnswer)).Refusal;

        Assert.Equal(("answerTooLong", "text"), (refusal.Code, refusal.Field));
        Assert.Contains("takes 5 segments", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("may take 3", refusal.Sentence, StringComparison.Ordinal);
        Assert.Null(story.Case.Cycle.Answer);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_border_is_the_message_as_it_is_sent_and_not_the_answer_alone(int more, bool fits)
    {
        var story = new Story().Flag();
        story.Answer(text: "x");
        var around = SmsText.Of(story.Message("M4.1").Text).Units - 1;

        var answer = new Story().Flag().Answer(text: new string('x', 3 * 153 - around + more));

        Assert.Equal(fits, answer is Decision.Accepted);
    }

    [Fact]
    public void An_answer_by_email_or_on_a_call_may_be_long()
    {
        Assert.IsType<Decision.Accepted>(new Story().Flag().Answer(text: LongAnswer, proof: Proof.Call));
        Assert.IsType<Decision.Accepted>(
            new Story().Flag(f => f with { Customer = f.Customer with { Preferred = Channel.Email } }).Answer(text: LongAnswer));
    }

    [Theory]
    [InlineData("the bank says no. ")]
    [InlineData("银行说不行。")]
    [InlineData("👩‍👩‍👧 e\u0301")]
    public void A_notice_to_staff_is_cut_inside_the_summary_and_keeps_the_rest(string words)
    {
        // At night the duty phone is told of a VIP.
        var summary = string.Concat(Enumerable.Repeat(words, 200));
        var story = new Story(new CallCentre().EverybodyOnShift("12:30-13:00")).Flag(f => f with
        {
            Summary = summary[..Math.Min(summary.Length, 2000)],
            Customer = f.Customer with { Tier = Core.Customers.CustomerTier.Vip },
        });
        var notice = story.At("11:00").Messages.First(m => m is { Recipient: OutgoingMessage.Duty, Step: "L1.deadline" });

        Assert.InRange(SmsText.Of(notice.Text).Segments, 2, 3);
        Assert.Contains("... ", notice.Text, StringComparison.Ordinal);
        Assert.Contains(story.Case.Number, notice.Text, StringComparison.Ordinal);
        var (before, after) = (notice.Text[..notice.Text.IndexOf("...", StringComparison.Ordinal)], notice.Text.Split("... ")[1]);
        Assert.NotEmpty(after);
        Assert.DoesNotContain(before[^1], "\u200d\ud83d");
    }

    [Fact]
    public void A_customers_words_are_cut_in_the_notice_and_kept_in_the_case()
    {
        var words = string.Concat(Enumerable.Repeat("还没有解决。", 200));
        var story = new Story(new CallCentre().EverybodyOnShift("12:30-13:00"))
            .Flag(f => f with { Customer = f.Customer with { Tier = Core.Customers.CustomerTier.Vip } });
        story.Words(words);

        var notice = story.Message("reply.1");
        Assert.Equal(Channel.Sms, notice.Channel);
        Assert.InRange(SmsText.Of(notice.Text).Segments, 2, 3);
        Assert.Contains("...", notice.Text, StringComparison.Ordinal);
        Assert.Equal(words, story.Facts<CaseEvent.CustomerWrote>()[0].Text);
    }

    [Fact]
    public void A_template_that_is_too_long_is_found_by_its_name_and_language()
    {
        var sources = ShippedSources().Append(new TemplateSource("en", "M3", "Sorry", "{promised} " + new string('x', 450)));
        var book = TemplateBook.Create(sources, Languages.ZhCn, out _)!;

        var error = Assert.Single(TemplateLength.Problems(book, 3, "400-800-1234"));

        Assert.Equal(("M3", "en"), (error.Template, error.Language));
        Assert.Contains("4 segments", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<TemplateSource> ShippedSources() =>
        Core.Tests.Messages.ShippedTemplates.Sources.Where(source => source is not { Language: "en", Name: "M3" });
}
