using FollowUp.Web.Answers;

namespace FollowUp.Web.Bodies;

/// <summary>What is wrong with a request, field by field: all of it at once, so that a caller need not learn it piecemeal (O6).</summary>
internal sealed class FieldErrors
{
    // A body of 64 KiB can be wrong in thousands of places; the answer stays short.
    private const int Most = 32;
    private const int LongestField = 100;
    private readonly List<(string Field, string Sentence)> _errors = [];
    private bool _unreadable;

    public bool Any => _errors.Count > 0;

    /// <summary>The field does not have the form of the contract: 400.</summary>
    public void Unreadable(string field, string sentence)
    {
        _unreadable = true;
        Add(field, sentence);
    }

    /// <summary>The field can be read, and its value is not taken: 422.</summary>
    public void Invalid(string field, string sentence) => Add(field, sentence);

    public ApiAnswer ToProblem() => _unreadable ? Problems.Unreadable(_errors) : Problems.Invalid(_errors);

    private void Add(string field, string sentence)
    {
        if (_errors.Count < Most)
        {
            _errors.Add((field.Length > LongestField ? field[..LongestField] : field, sentence));
        }
    }
}
