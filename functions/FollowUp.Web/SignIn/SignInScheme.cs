namespace FollowUp.Web.SignIn;

/// <summary>How callers of a host sign in, in words: what a 401 advises, and what the description of the API says.</summary>
/// <param name="Advice">What somebody should do who is not signed in; a sentence.</param>
/// <param name="Description">What goes behind <c>Authorization: Bearer</c>; a sentence.</param>
/// <param name="Format">The form of that, such as <c>JWT</c>; null if it has no name.</param>
public sealed record SignInScheme(string Advice, string Description, string? Format = null);
