using FollowUp.Core.Access;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.SignIn;

/// <summary>Finds out who is calling (A2). Each host has its own way; the answer is always a person of the roster.</summary>
public interface ISignIn
{
    /// <summary>How callers sign in, in words.</summary>
    SignInScheme Scheme { get; }

    /// <summary>The person who signed in; null if nobody did, or not validly. It never throws for what a caller sends.</summary>
    ValueTask<Actor?> FindAsync(HttpContext http, CancellationToken cancel);
}
