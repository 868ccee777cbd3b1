using FollowUp.Core.Access;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M10")]
public class TheLinkInAMessage
{
    private const string Root = "https://followup.example/c/";

    [Theory]
    [InlineData(Languages.En)]
    [InlineData(Languages.ZhCn)]
    [InlineData(Languages.ZhTw)]
    public void Leads_to_the_case_for_14_days_rounded_up_to_the_hour(string language)
    {
        var story = new Story().From("10:17").Flag(f => f with { Customer = f.Customer with { Language = language } });
        var links = story.Books.Links!;
        var text = story.Message("M0").Text;
        var token = text.Substring(text.IndexOf(Root, StringComparison.Ordinal) + Root.Length, CustomerLinks.TokenLength);

        Assert.Equal(new LinkReading.Valid(Story.Id), links.Read(token, Story.Time("10:59:59", day: 14)));
        Assert.Equal(new LinkReading.Expired(), links.Read(token, Story.Time("11:00", day: 14)));
    }

    [Fact]
    public void Comes_with_the_apology_too() =>
        Assert.Contains(Root, new Story().Flag().At("12:00").Message("M3").Text, StringComparison.Ordinal);

    [Fact]
    [Trait("Rule", "L9")]
    public void Is_the_same_however_often_the_message_is_decided() =>
        Assert.Equal(new Story().Flag().Message("M0"), new Story().Flag().Message("M0"));

    [Fact]
    public void Is_how_to_reach_us_where_no_address_is_known()
    {
        var story = new Story();
        story.Books = story.Books with { Links = null };

        Assert.Contains("To see it or add anything: call 400 000 0000 ", story.Flag().Message("M0").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_to_nobody_of_the_centre()
    {
        var story = new Story().Flag().At("18:00");
        story.Escalate("amy");

        Assert.All(
            story.Messages.Where(m => m.Recipient != OutgoingMessage.Customer),
            m => Assert.DoesNotContain("/c/", m.Text + m.Subject, StringComparison.Ordinal));
        Assert.All(CustomerLinksAllowed(), spec => Assert.Equal(Audience.Customer, spec.Audience));
    }

    private static IEnumerable<TemplateSpec> CustomerLinksAllowed() => TemplateCatalog.All.Where(spec => spec.Allowed.Contains(Placeholder.Link));
}
