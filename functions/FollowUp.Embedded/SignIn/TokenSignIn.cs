using System.Collections.Concurrent;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Embedded.Sqlite;
using FollowUp.Web.SignIn;

namespace FollowUp.Embedded.SignIn;

/// <summary>Signs in by <c>Authorization: Bearer</c>, or by the session of a browser: each token belongs to one person of the roster (A2).</summary>
internal sealed class TokenSignIn(SqliteTokenStore tokens, IBookshelf books) : ISignIn
{
    private const string Prefix = "Bearer ";
    private const int LongestToken = 200;

    // Only tokens that were found stand here, so a stranger cannot make it grow.
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public SignInScheme Scheme { get; } = new(
        "Sign in: send 'Authorization: Bearer' with your token.", "The token of one person (A2).");

    /// <inheritdoc/>
    public ValueTask<Actor?> FindAsync(HttpContext http, CancellationToken cancel)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim()
            : header.Length == 0 && SessionCookie.TryRead(http.Request, out var kept) ? kept
            : null;
        return ValueTask.FromResult(token is null ? null : Find(token));
    }

    /// <summary>The person to whom a token belongs; null if it is nobody's.</summary>
    public Actor? Find(string token) =>
        token.Length <= LongestToken && books.Current.Roster.Find(PersonOf(token)) is { } person ? Actor.Of(person) : null;

    private string? PersonOf(string token)
    {
        if (_known.TryGetValue(token, out var known))
        {
            return known;
        }

        var person = tokens.PersonOf(Token.HashOf(token));
        return person is null ? null : _known.GetOrAdd(token, person);
    }
}
