using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Messages;

[Trait("Rule", "M6")]
public class TemplateBookTests
{
    private static readonly TemplateValues Late = new() { Customer = "Ms Smith", Number = "C-7", ReachUs = "400" };

    [Fact]
    public void A_template_missing_in_the_readers_language_is_taken_from_the_default_language()
    {
        var sources = ShippedTemplates.Sources.Where(source => source is not { Language: "en", Name: "M2.late" });

        var book = TemplateBook.Create(sources, "zh-CN", out var errors);

        Assert.Empty(errors);
        Assert.StartsWith("Ms Smith，很抱歉", book!.Of("M2.late", "en").Render(Late).Text, StringComparison.Ordinal);
        Assert.StartsWith("Ms Smith，很抱歉", book.Of("M2.late", "fr").Render(Late).Text, StringComparison.Ordinal);
        Assert.StartsWith("Ms Smith, thank you", book.Of("M4", "en").Render(Late with { Answer = "" }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_missing_in_the_default_language_is_an_error() =>
        Assert.Equal(
            [new TemplateError("M3", "zh-CN", "The template is missing in the default language.")],
            ErrorsOf(ShippedTemplates.Sources.Where(source => source is not { Language: "zh-CN", Name: "M3" })));

    [Fact]
    public void A_default_language_without_templates_is_one_error() =>
        Assert.Equal("zh-CN", Assert.Single(ErrorsOf(ShippedTemplates.Sources.Where(source => source.Language == "en"))).Language);

    [Fact]
    public void Every_error_names_its_template_and_language_and_none_hides_another() =>
        Assert.Equal(
            [
                new TemplateError("M9", "en", "There is no template of this name."),
                new TemplateError("M2", "fr", "The language is not one of zh-CN, zh-TW, en."),
                new TemplateError("M2", "en", "The text needs {promised}; it carries a promise."),
                new TemplateError("M3", "en", "The template is given twice."),
            ],
            ErrorsOf(ShippedTemplates.Sources.Where(source => source is not { Language: "en", Name: "M2" }).Concat(
            [
                new("en", "M9", "Subject", "Text"), new("fr", "M2", "Sujet", "{promised}"), new("en", "M2", "Subject", "Text"),
                new("en", "M3", "Subject", "{promised}"),
            ])));

    [Fact]
    public void A_name_that_is_not_in_the_catalogue_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => ShippedTemplates.Book().Of("M99", "en"));

    private static IReadOnlyList<TemplateError> ErrorsOf(IEnumerable<TemplateSource> sources)
    {
        Assert.Null(TemplateBook.Create(sources, "zh-CN", out var errors));
        return errors;
    }
}
