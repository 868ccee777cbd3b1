using System.Text.Json;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Messages;

/// <summary>Reads the template files that are shipped with the product.</summary>
internal static class ShippedTemplates
{
    public static IReadOnlyList<TemplateSource> Sources { get; } = [.. Languages.All.SelectMany(Read)];

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "books", file);

    public static TemplateBook Book()
    {
        var book = TemplateBook.Create(Sources, Languages.ZhCn, out var errors);
        Assert.Empty(errors);
        Assert.NotNull(book);
        return book;
    }

    private static List<TemplateSource> Read(string language)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(PathOf($"templates/{language}.json")));
        Assert.Equal(language, file.RootElement.GetProperty("language").GetString());
        return [.. file.RootElement.GetProperty("templates").EnumerateObject().Select(template => new TemplateSource(
            language,
            template.Name,
            template.Value.TryGetProperty("subject", out var subject) ? subject.GetString()! : "",
            template.Value.GetProperty("text").GetString()!))];
    }
}
