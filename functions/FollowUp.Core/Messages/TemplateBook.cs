using System.Collections.Frozen;

namespace FollowUp.Core.Messages;

/// <summary>The centre's templates in all its languages, each checked (M6). Immutable, safe to share.</summary>
public sealed class TemplateBook
{
    private readonly FrozenDictionary<(string Language, string Name), MessageTemplate> _templates;

    private TemplateBook(string defaultLanguage, FrozenDictionary<(string Language, string Name), MessageTemplate> templates) =>
        (DefaultLanguage, _templates) = (defaultLanguage, templates);

    /// <summary>The language that stands in where a reader's own is missing.</summary>
    public string DefaultLanguage { get; }

    /// <summary>Every template there is, by language and name.</summary>
    public IEnumerable<(string Language, string Name, MessageTemplate Template)> All =>
        _templates.OrderBy(t => t.Key.Language, StringComparer.Ordinal).ThenBy(t => t.Key.Name, StringComparer.Ordinal)
            .Select(t => (t.Key.Language, t.Key.Name, t.Value));

    /// <summary>
    /// Makes a book, or lists everything that is wrong and makes none: unknown languages and names, a template given twice, a template
    /// missing in the default language, and whatever <see cref="TemplateCheck"/> finds. A template missing in another language is no error.
    /// </summary>
    /// <param name="sources">The templates of all files.</param>
    /// <param name="defaultLanguage">The centre's default language, one of <see cref="Languages"/>.</param>
    /// <param name="errors">What is wrong; empty if there is a book.</param>
    public static TemplateBook? Create(IEnumerable<TemplateSource> sources, string defaultLanguage, out IReadOnlyList<TemplateError> errors)
    {
        var all = sources.ToList();
        var found = new List<TemplateError>();
        var templates = new Dictionary<(string, string), MessageTemplate>();
        foreach (var source in all)
        {
            var problems = ProblemsOf(source);
            found.AddRange(problems.Select(problem => new TemplateError(source.Name, source.Language, problem)));
            if (problems.Count == 0
                && Template.TryParse(source.Subject, out var subject, out _)
                && Template.TryParse(source.Text, out var text, out _)
                && !templates.TryAdd((source.Language, source.Name), new MessageTemplate(subject, text)))
            {
                found.Add(new TemplateError(source.Name, source.Language, "The template is given twice."));
            }
        }

        found.AddRange(MissingFrom(all, defaultLanguage));
        errors = found;
        return found.Count == 0 ? new TemplateBook(defaultLanguage, templates.ToFrozenDictionary()) : null;
    }

    /// <summary>The template in the reader's language, or else in the centre's default language.</summary>
    /// <param name="name">One of <see cref="TemplateName"/>.</param>
    /// <param name="language">The reader's language.</param>
    /// <exception cref="ArgumentException">The name is not in the catalogue: a bug of the caller.</exception>
    public MessageTemplate Of(string name, string language) =>
        _templates.TryGetValue((language, name), out var own) ? own
        : _templates.TryGetValue((DefaultLanguage, name), out var standIn) ? standIn
        : throw new ArgumentException($"There is no template named {name}.", nameof(name));

    private static IReadOnlyList<string> ProblemsOf(TemplateSource source) =>
        !Languages.Knows(source.Language) ? [$"The language is not one of {string.Join(", ", Languages.All)}."]
        : TemplateCatalog.Find(source.Name) is not { } spec ? ["There is no template of this name."]
        : TemplateCheck.Problems(spec, source.Subject, source.Text);

    private static IEnumerable<TemplateError> MissingFrom(List<TemplateSource> sources, string language)
    {
        var given = sources.Where(source => source.Language == language).Select(source => source.Name).ToHashSet();
        return given.Count == 0
            ? [new TemplateError("", language, "The default language has no templates.")]
            : TemplateCatalog.All.Where(spec => !given.Contains(spec.Name))
                .Select(spec => new TemplateError(spec.Name, language, "The template is missing in the default language."));
    }
}
