using FollowUp.Core.Access;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.SignIn;

/// <summary>
/// Keeps a tab of the board to the person whose name it shows: a browser has one session, and another tab may have begun that of somebody else.
/// Programs need not say whom they act for.
/// </summary>
internal static class ExpectedPerson
{
    private const string Header = "FollowUp-Person";

    /// <summary>False if the request says that it is somebody else's than the caller's.</summary>
    public static bool Is(HttpRequest request, Actor caller) =>
        !request.Headers.TryGetValue(Header, out var said) || Uri.UnescapeDataString(said.ToString()) == caller.Id;
}
