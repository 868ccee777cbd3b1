namespace FollowUp.Web.Contracts;

/// <summary>What is wrong with one field, for who says it in words of their own.</summary>
/// <param name="Field">The member of the body or query parameter, as in <c>errors</c>.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Values">What its sentence speaks of, by name: numbers in plain digits, lengths in UTF-16 units.</param>
public sealed record FieldMistake(string Field, string Code, IReadOnlyDictionary<string, string>? Values);
