namespace FollowUp.Core.Messages;

/// <summary>
/// Holds one template against its entry in the catalogue (M6). It sees what is written; a name of an agent typed into the text is
/// beyond it, which is why customers' templates have no placeholder for one.
/// </summary>
public static class TemplateCheck
{
    // Stands where a value will stand, so that the words on both sides of it do not run together.
    private const string Hole = "\uFFFC";

    /// <summary>All that is wrong with the template, as sentences; none if it can be used.</summary>
    public static IReadOnlyList<string> Problems(TemplateSpec spec, string subject, string text)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var problems = new List<string>();
        if (spec.Audience is not (Audience.Spoken or Audience.Page) && string.IsNullOrWhiteSpace(subject))
        {
            problems.Add("The subject is empty.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add("The text is empty.");
        }
        else
        {
            problems.AddRange(InPart("subject", subject, spec));
            problems.AddRange(InPart("text", text, spec));
            problems.AddRange(InText(text, spec));
        }

        if (Wording.ExclamationMarksIn(subject + text) > 1)
        {
            problems.Add("There is more than one exclamation mark.");
        }

        return problems;
    }

    private static IEnumerable<string> InPart(string part, string written, TemplateSpec spec)
    {
        if (!Template.TryParse(written, out var template, out var problem))
        {
            yield return $"In the {part}: {problem}";
            yield break;
        }

        foreach (var placeholder in template.Placeholders.Distinct().Where(p => !spec.Allowed.Contains(p)))
        {
            yield return $"In the {part}: {WhyNot(placeholder, spec.Audience)}";
        }

        var words = string.Join(Hole, template.Literals);
        if (Wording.HandingOverIn(words) is { } word)
        {
            yield return $"The {part} says {word}.";
        }

        var hasTime = template.Placeholders.Any(p => p is Placeholder.Promised or Placeholder.Deadline or Placeholder.Slot);
        if (!hasTime && Wording.SaysAsap(words))
        {
            yield return $"The {part} says \"as soon as possible\" or 尽快 without a time.";
        }
    }

    private static IEnumerable<string> InText(string text, TemplateSpec spec)
    {
        if (!Template.TryParse(text, out var template, out _))
        {
            yield break;
        }

        foreach (var placeholder in spec.Required.Except(template.Placeholders))
        {
            var why = placeholder == Placeholder.Promised ? "; it carries a promise" : "";
            yield return $"The text needs {{{PlaceholderName.Of(placeholder)}}}{why}.";
        }

        if (spec.SaysHowToOptOut && !template.Literals.Any(literal => literal.Contains("STOP", StringComparison.Ordinal)))
        {
            yield return "The text does not say how to opt out: reply STOP.";
        }
    }

    private static string WhyNot(Placeholder placeholder, Audience audience)
    {
        var name = PlaceholderName.Of(placeholder);
        return placeholder switch
        {
            _ when audience is Audience.Staff or Audience.StaffEmail => $"{{{name}}} has no value in this message.",
            Placeholder.Link => $"{{{name}}} is for messages: nobody can say it, and the page is where it leads.",
            Placeholder.Customer or Placeholder.StaffNumber when audience == Audience.Page =>
                $"{{{name}}} has no place on the page: whoever holds the link reads it.",
            Placeholder.Answer or Placeholder.Question or Placeholder.Number or Placeholder.Customer or Placeholder.StaffNumber or Placeholder.ReachUs =>
                $"{{{name}}} has no value in this message.",
            Placeholder.Promised => $"{{{name}}} has no value here; this message promises no time.",
            Placeholder.Owner => $"{{{name}}} is the name of an agent; a customer is given {{staffNumber}}.",
            _ => $"{{{name}}} is internal; a customer must not see it.",
        };
    }
}
