using System.Text.Json;
using FollowUp.Core.Cases;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Web.Bodies;

/// <summary>
/// The members of one JSON object, read strictly: members that are unknown, missing, given twice or of another type are errors that name
/// their path. A member that may be left out may also be null.
/// </summary>
internal readonly struct JsonFields
{
    private readonly BodyContract _contract;
    private readonly string _path;
    private readonly FieldErrors _errors;
    private readonly JsonElement[] _values;

    public JsonFields(JsonElement element, BodyContract contract, FieldErrors errors, string path = "")
    {
        (_contract, _errors, _path) = (contract, errors, path);
        _values = new JsonElement[contract.Members.Count];
        if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element);
        }
        else
        {
            errors.Unreadable(path.Length == 0 ? "body" : path.TrimEnd('.'), "must be an object");
        }
    }

    public string? Text(string name)
    {
        if (Find(name, JsonValueKind.String, "text") is not { } value || Whole(name, value) is not { } text)
        {
            return null;
        }

        var limits = _contract.Members[_contract.IndexOf(name)].Limits;
        if (limits.ProblemOf(text) is not { } problem)
        {
            return limits.Lines ? text : text.Trim();
        }

        _errors.Invalid(_path + name, problem);
        return null;
    }

    public T? OneOf<T>(string name) where T : struct, Enum
    {
        if (Find(name, JsonValueKind.String, "text") is not { } value || Whole(name, value) is not { } text)
        {
            return null;
        }

        if (EnumText<T>.TryParse(text, out var one))
        {
            return one;
        }

        _errors.Unreadable(_path + name, $"must be one of {EnumText<T>.List}");
        return null;
    }

    public Instant? Time(string name)
    {
        if (Find(name, JsonValueKind.String, "text") is not { } value || Whole(name, value) is not { } text)
        {
            return null;
        }

        // The first and last year are left out: with their offset they can fall outside what an instant holds.
        if (OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var time) && time.Year is > 1 and < 9999)
        {
            return time.ToInstant();
        }

        _errors.Unreadable(_path + name, Mistakes.Time());
        return null;
    }

    /// <summary>A whole number within the range that the contract declares.</summary>
    public int? Number(string name)
    {
        if (Find(name, JsonValueKind.Number, "a number") is not { } value)
        {
            return null;
        }

        var (least, most) = _contract.Members[_contract.IndexOf(name)].Range;
        if (value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        _errors.Invalid(_path + name, Mistakes.WholeNumber(least, most));
        return null;
    }

    public bool? Flag(string name)
    {
        var value = _values[_contract.IndexOf(name)];
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        _errors.Unreadable(_path + name, "must be true or false");
        return null;
    }

    public int? Number(string name, int least, int most)
    {
        if (Find(name, JsonValueKind.Number, "a number") is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        _errors.Invalid(_path + name, Mistakes.WholeNumber(least, most));
        return null;
    }

    public CaseId? Case(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (CaseId.TryParse(text, out var id))
        {
            return id;
        }

        _errors.Unreadable(_path + name, "must be the id of a case");
        return null;
    }

    /// <summary>An object whose members somebody else reads; null if it is missing or no object, which is then an error already.</summary>
    public JsonElement? Any(string name) => Find(name, JsonValueKind.Object, "an object");

    /// <summary>An object in this one; null if it is missing or no object, which is then an error already.</summary>
    public JsonFields? Object(string name, BodyContract contract) =>
        Find(name, JsonValueKind.Object, "an object") is { } value ? new JsonFields(value, contract, _errors, $"{_path}{name}.") : null;

    /// <summary>Notes that a member is missing which is needed because of what another says.</summary>
    public void Missing(string name, string sentence)
    {
        if (_values[_contract.IndexOf(name)].ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            _errors.Unreadable(_path + name, Mistakes.Required(sentence));
        }
    }

    private void Take(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = NameOf(property);
            var index = _contract.IndexOf(name);
            if (index < 0)
            {
                _errors.Unreadable(_path + name, "is not known here");
            }
            else if (_values[index].ValueKind != JsonValueKind.Undefined)
            {
                _errors.Unreadable(_path + name, "is given twice");
            }
            else
            {
                _values[index] = property.Value;
            }
        }

        for (var i = 0; i < _values.Length; i++)
        {
            var member = _contract.Members[i];
            if (member.Required && _values[i].ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                _errors.Unreadable(_path + member.Name, Mistakes.Required());
            }
        }
    }

    private JsonElement? Find(string name, JsonValueKind kind, string what)
    {
        var value = _values[_contract.IndexOf(name)];
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        _errors.Unreadable(_path + name, $"must be {what}");
        return null;
    }

    private string? Whole(string name, JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            _errors.Unreadable(_path + name, HalfCharacter);
            return null;
        }
    }

    // An escaped half of a surrogate pair passes the parser and fails only when it is read.
    private const string HalfCharacter = "holds half a character (a lone surrogate)";

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
