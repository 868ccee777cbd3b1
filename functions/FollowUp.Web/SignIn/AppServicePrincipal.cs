using System.Text.Json;
using System.Text.Json.Serialization;
using FollowUp.Core.People;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Web.SignIn;

/// <summary>
/// Who signed in, as App Service tells it in <see cref="Header"/>. Anybody can write this header where the platform's authentication is
/// off: whoever reads it has to know that it is on.
/// </summary>
/// <param name="Names">What the identity provider calls the person, the most lasting name first: object id, user names, addresses.</param>
/// <param name="Role">The highest app role; null if there is none.</param>
public sealed record AppServicePrincipal(IReadOnlyList<string> Names, Role? Role)
{
    /// <summary>The header that the platform sets.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const int Longest = 32 * 1024;
    private const string Identity = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    // App roles always come as "roles", also where the platform names another type for roles.
    private const string Roles = "roles";

    // Not the type that the principal itself names: it may be a display name, and anybody may call himself by another's address.
    private static readonly string[] NameTypes =
    [
        "oid", "http://schemas.microsoft.com/identity/claims/objectidentifier",
        "preferred_username", "upn", Identity + "upn", "email", Identity + "emailaddress",
    ];

    /// <summary>Reads the header; null if it is missing, given twice, too long or none. It never throws.</summary>
    public static AppServicePrincipal? Read(StringValues header) =>
        header is [{ Length: > 0 and <= Longest } text] && Parse(text) is { Claims: { } claims } principal ? Of(principal, claims) : null;

    private static AppServicePrincipal Of(ClientPrincipal principal, IReadOnlyList<ClientClaim?> claims)
    {
        string[] roles = [Roles, principal.RoleType ?? Roles];
        return new AppServicePrincipal(
            [.. NameTypes.SelectMany(type => Values(claims, type)).Distinct(StringComparer.OrdinalIgnoreCase)],
            roles.SelectMany(type => Values(claims, type)).Select(RoleOf).Max());
    }

    private static IEnumerable<string> Values(IEnumerable<ClientClaim?> claims, string type) =>
        claims.Where(claim => claim?.Type == type).Select(claim => claim!.Value).OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value));

    private static Role? RoleOf(string name) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => name.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase));

    private static ClientPrincipal? Parse(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes.AsSpan(0, length), PrincipalJson.Default.ClientPrincipal);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>The header's JSON.</summary>
internal sealed record ClientPrincipal(
    [property: JsonPropertyName("claims")] IReadOnlyList<ClientClaim?>? Claims,
    [property: JsonPropertyName("role_typ")] string? RoleType);

/// <summary>One claim of it.</summary>
internal sealed record ClientClaim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);

/// <summary>Reads the header's JSON without reflection.</summary>
[JsonSerializable(typeof(ClientPrincipal))]
internal sealed partial class PrincipalJson : JsonSerializerContext;
