namespace FollowUp.Web.SignIn;

/// <summary>What the board has to know of its host.</summary>
/// <param name="Streams">True if the host tells of changes as they come.</param>
/// <param name="Demo">True if its clock can be moved.</param>
/// <param name="SignInAt">Where a browser signs in; null if by a link that the host prints.</param>
/// <param name="SignOutAt">Where a browser signs out; null if by <c>DELETE /api/session</c>.</param>
public sealed record BoardHost(bool Streams, bool Demo, string? SignInAt = null, string? SignOutAt = null);
