namespace FollowUp.Web.Contracts;

/// <summary>The codes that answers were given with, to be offered for the next one: reports count a code by its spelling.</summary>
/// <param name="Resolutions">How cases were resolved, those used lately first.</param>
/// <param name="RootCauses">Why they came, those used lately first.</param>
public sealed record CodesAnswer(IReadOnlyList<string> Resolutions, IReadOnlyList<string> RootCauses);
