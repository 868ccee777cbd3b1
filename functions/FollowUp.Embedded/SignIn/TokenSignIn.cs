using System.Collections.Concurrent;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Embedded.Sqlite;
using FollowUp.Web.SignIn;

namespace FollowUp.Embedded.SignIn;

/// <summary>Signs in by <c>Authorization: Bearer</c>: each token belongs to one person of the roster (A2).</summary>
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
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || header.Length > Prefix.Length + LongestToken)
        {
            return ValueTask.FromResult<Actor?>(null);
        }

        var person = books.Current.Roster.Find(PersonOf(header[Prefix.Length..].Trim()));
        return ValueTask.FromResult(person is null ? null : Actor.Of(person));
    }

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
