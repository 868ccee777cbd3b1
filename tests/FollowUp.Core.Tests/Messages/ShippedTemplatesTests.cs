using System.Text.Json;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Messages;

[Trait("Rule", "M6")]
public class ShippedTemplatesTests
{
    private static readonly TemplateBook Book = ShippedTemplates.Book();

    public static TheoryData<string, string> CustomersTemplates()
    {
        var data = new TheoryData<string, string>();
        foreach (var spec in TemplateCatalog.All.Where(spec => spec.Audience is Audience.Customer or Audience.Spoken))
        {
            foreach (var language in Languages.All)
            {
                data.Add(spec.Name, language);
            }
        }

        return data;
    }

    [Fact]
    public void Every_template_is_there_in_every_language() =>
        Assert.Equal(
            Languages.All.SelectMany(language => TemplateCatalog.All.Select(spec => (language, spec.Name))),
            ShippedTemplates.Sources.Select(source => (source.Language, source.Name)));

    [Fact]
    [Trait("Rule", "M11")]
    public void Every_message_is_short_enough_for_an_SMS() => Assert.Empty(TemplateLength.Problems(Book, 3, "400-800-1234"));

    [Theory]
    [MemberData(nameof(CustomersTemplates))]
    public void A_text_for_customers_begins_with_the_customer_and_thanks_or_an_apology(string name, string language)
    {
        string[] openings = ["，感谢", "，抱歉", "，很抱歉", "，感謝", ", thank", ", we are sorry"];
        var values = ValuesIn(language);

        var text = Book.Of(name, language).Render(values).Text;

        // In a chat nobody's name is known: thanks come first.
        text = text.StartsWith(values.Customer!, StringComparison.Ordinal) ? text[values.Customer!.Length..]
            : TemplateCatalog.Find(name)!.Allowed.Contains(Placeholder.Customer) ? ""
            : (language == Languages.En ? ", " : "，") + char.ToLowerInvariant(text[0]) + text[1..];
        Assert.Contains(openings, opening => text.StartsWith(opening, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "M11")]
    public void English_stays_within_the_alphabet_of_SMS() =>
        Assert.All(ShippedTemplates.Sources.Where(source => source.Language == Languages.En), source =>
        {
            Assert.True(Template.TryParse(source.Text, out var template, out _));
            Assert.DoesNotContain(string.Concat(template.Literals), c => !char.IsAscii(c) || "{}[]^\\|~`".Contains(c));
        });

    [Theory]
    [InlineData("zh-CN", "李女士，感谢您的来电。我们会在2026年11月22日 15:30（周日）前答复您，编号F-2041。查看：https://x.example/c/AbC 或联系 400-800-1234 （工号1024）。退订请回复STOP。")]
    [InlineData("zh-TW", "李女士，感謝您的來電。我們會在2026年11月22日 15:30（週日）前答覆您，編號F-2041。查看：https://x.example/c/AbC 或聯絡 400-800-1234 （工號1024）。退訂請回覆STOP。")]
    [InlineData("en", "Ms Li, thank you for contacting us. You will have our answer by Sunday 22 November 2026, 15:30. Case number F-2041. To see it or add anything: https://x.example/c/AbC or contact us: 400-800-1234 (staff number 1024). Reply STOP to opt out.")]
    [Trait("Rule", "M0")]
    public void The_acknowledgement_reads(string language, string expected) =>
        Assert.Equal(expected, Book.Of(TemplateName.Acknowledgement, language).Render(ValuesIn(language)).Text);

    [Fact]
    [Trait("Rule", "M3")]
    public void The_apology_reads() =>
        Assert.Equal(
            "李女士，很抱歉，我们没有在约定的时间答复您（编号F-2041）。我们会在2026年11月22日 15:30（周日）前答复您，已经通知主管。查看或补充：https://x.example/c/AbC 或联系 400-800-1234",
            Book.Of(TemplateName.Apology, "zh-CN").Render(ValuesIn("zh-CN")).Text);

    [Fact]
    [Trait("Rule", "L1")]
    public void The_reminder_reads()
    {
        var reminder = Book.Of(TemplateName.Reminder, "en").Render(ValuesIn("en"));

        Assert.Equal("Reminder: F-2041, 30 min left", reminder.Subject);
        Assert.Equal("F-2041: answer the customer by Sunday 22 November 2026, 15:30, 30 min left. Router down.", reminder.Text);
    }

    [Fact]
    public void The_schema_knows_the_names_of_the_catalogue()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(ShippedTemplates.PathOf("schemas/templates.schema.json")));
        var names = schema.RootElement.GetProperty("properties").GetProperty("templates").GetProperty("properties");

        Assert.Equal(TemplateCatalog.All.Select(spec => spec.Name), names.EnumerateObject().Select(property => property.Name));
    }

    private static TemplateValues ValuesIn(string language)
    {
        var at = LocalTimeText.Of(Instant.FromUtc(2026, 11, 22, 7, 30), DateTimeZoneProviders.Tzdb["Asia/Shanghai"], language);
        return new TemplateValues
        {
            Number = "F-2041",
            Customer = CustomerName.AddressedIn(language, language == Languages.En ? "Li" : "李娜", "女士"),
            Promised = at,
            Slot = at,
            Phone = "+8613800138000",
            ReachUs = "400-800-1234",
            Link = "https://x.example/c/AbC",
            StaffNumber = "1024",
            Answer = "",
            Question = "",
            Deadline = at,
            Summary = "Router down.",
            Remaining = RemainingText.Of(Duration.FromMinutes(30), language),
        };
    }
}
