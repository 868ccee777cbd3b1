using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.SignIn;

/// <summary>
/// Signs in whom App Service authentication vouches for (A2). It takes two: the identity provider gives one of the app roles Agent, Lead,
/// Supervisor or Manager, and the roster has the person. The lower of the two roles counts.
/// </summary>
/// <param name="books">The books, for the roster.</param>
/// <param name="enabled">
/// True if the platform says that its authentication is on. While it is off the header comes from the caller, and nobody is signed in.
/// </param>
public sealed class AppServiceSignIn(IBookshelf books, bool enabled) : ISignIn
{
    /// <inheritdoc/>
    public SignInScheme Scheme { get; } = new(
        "Sign in with the platform: /.auth/login/aad in a browser, or 'Authorization: Bearer' with an access token for this app. "
            + "An app role (Agent, Lead, Supervisor, Manager) and a place in the roster are needed.",
        "An access token of Microsoft Entra for this app; in a browser the session of the platform's sign-in stands for it (A2).",
        "JWT");

    /// <inheritdoc/>
    public ValueTask<Actor?> FindAsync(HttpContext http, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(http);
        return ValueTask.FromResult(enabled ? Find(AppServicePrincipal.Read(http.Request.Headers[AppServicePrincipal.Header])) : null);
    }

    private Actor? Find(AppServicePrincipal? principal)
    {
        if (principal is not { Role: { } role } || books.Current.Roster.FindBySignIn(principal.Names) is not { } person)
        {
            return null;
        }

        return Actor.Of(person) with { Role = role < person.Role ? role : person.Role };
    }
}
