namespace FollowUp.Web.Bodies;

/// <summary>The fields of a form that a contract names. Other fields are another program's business; an empty one may as well be missing.</summary>
internal readonly struct FormFields
{
    private readonly IReadOnlyDictionary<string, string> _form;
    private readonly BodyContract _contract;
    private readonly FieldErrors _errors;

    public FormFields(IReadOnlyDictionary<string, string> form, BodyContract contract, FieldErrors errors)
    {
        (_form, _contract, _errors) = (form, contract, errors);
        foreach (var member in contract.Members.Where(member => member.Required && !form.ContainsKey(member.Name)))
        {
            errors.Unreadable(member.Name, Mistakes.Required());
        }
    }

    /// <summary>A field within the limits of its contract; null if it is not there, or wrong, which is then an error.</summary>
    public string? Text(string name)
    {
        var member = _contract.Members[_contract.IndexOf(name)];
        if (!_form.TryGetValue(name, out var text) || (text.Length == 0 && !member.Required))
        {
            return null;
        }

        if (member.Limits.ProblemOf(text) is not { } problem)
        {
            return text.Trim();
        }

        _errors.Invalid(name, problem);
        return null;
    }

    /// <summary>A field as it came, of whatever length and content; empty if it is not there.</summary>
    public string Whole(string name) => _form.GetValueOrDefault(name) ?? "";
}
