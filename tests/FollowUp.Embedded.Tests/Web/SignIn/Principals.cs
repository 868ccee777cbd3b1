using System.Text;
using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web.SignIn;

/// <summary>Writes the header as App Service does.</summary>
internal static class Principals
{
    public const string Emails = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";

    public static string Of(params (string Type, string Value)[] claims) => With("roles", claims);

    public static string With(string? roleType, params (string Type, string Value)[] claims) => Encoded(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
        name_typ = "name",
        role_typ = roleType,
    }));

    public static string Encoded(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
