using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.Bodies;

/// <summary>What is wrong with a request, field by field: all of it at once, so that a caller need not learn it piecemeal (O6).</summary>
internal sealed class FieldErrors
{
    // A body of 64 KiB can be wrong in thousands of places; the answer stays short.
    private const int Most = 32;
    private const int LongestField = 100;
    private readonly List<(string Field, string Sentence)> _errors = [];
    private readonly List<FieldMistake> _mistakes = [];
    private bool _unreadable;

    public bool Any => _errors.Count > 0;

    /// <summary>The field does not have the form of the contract: 400.</summary>
    public void Unreadable(string field, Mistake mistake)
    {
        _unreadable = true;
        Add(field, mistake);
    }

    /// <summary>The field can be read, and its value is not taken: 422.</summary>
    public void Invalid(string field, Mistake mistake) => Add(field, mistake);

    public ApiAnswer ToProblem() => _unreadable ? Problems.Unreadable(_errors, _mistakes) : Problems.Invalid(_errors, _mistakes);

    private void Add(string field, Mistake mistake)
    {
        if (_errors.Count >= Most)
        {
            return;
        }

        field = field.Length > LongestField ? field[..LongestField] : field;
        _errors.Add((field, mistake.Sentence));
        if (mistake.Code is { } code)
        {
            var values = mistake.Values is { Length: > 0 } given ? given.ToDictionary(value => value.Name, value => $"{value.Value}") : null;
            _mistakes.Add(new FieldMistake(field, code, values));
        }
    }
}
