using System.Globalization;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>The query parameters of a request, as strictly read as a body: unknown and repeated ones are errors.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public QueryValues(ApiCall call, FieldErrors errors)
    {
        foreach (var parameter in call.Route.Query)
        {
            if (parameter.Default is { } value)
            {
                _values[parameter.Name] = value;
            }
        }

        foreach (var (name, values) in call.Http.Request.Query)
        {
            if (call.Route.Query.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                errors.Unreadable(name, "is not known here");
            }
            else if (values is not [{ } value])
            {
                errors.Unreadable(name, "is given twice");
            }
            else if (ProblemOf(value, parameter) is { } problem)
            {
                errors.Unreadable(name, problem);
            }
            else
            {
                _values[name] = value;
            }
        }
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name) => int.Parse(_values[name], CultureInfo.InvariantCulture);

    private static Mistake? ProblemOf(string value, QueryParameter parameter)
    {
        if (parameter.Range is var (least, most))
        {
            var whole = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            return whole && number >= least && number <= most ? null : Mistakes.WholeNumber(least, most);
        }

        if (parameter.Allowed is { } allowed)
        {
            return allowed.Contains(value) ? null : $"must be one of {string.Join(", ", allowed)}";
        }

        if (parameter.IsText)
        {
            return new TextLimits(parameter.MaxLength, Lines: false).ProblemOf(value);
        }

        var plain = value.Length > 0 && value.Length <= parameter.MaxLength && value.All(c => c is > ' ' and <= '~');
        return plain ? null : $"must have 1 to {parameter.MaxLength} printable ASCII characters";
    }
}
