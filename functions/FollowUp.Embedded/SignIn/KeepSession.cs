using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;

namespace FollowUp.Embedded.SignIn;

/// <summary><c>POST</c> and <c>DELETE /api/session</c>: a browser keeps the token of a printed link as a session, and lets it go.</summary>
internal sealed class KeepSession(TokenSignIn signIn, ShowSession session)
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.SessionRequest);

    /// <summary>The two routes.</summary>
    public static IReadOnlyList<ApiRoute> Routes { get; } =
    [
        new()
        {
            Name = "beginSession",
            Method = "POST",
            Pattern = SessionRoutes.Path,
            Tag = SessionRoutes.Tag,
            Summary = "Sign a browser in",
            Description = "Sets a cookie that no script can read and no other site has sent along. Programs send the token with each request instead.",
            Handler = services => services.GetRequiredService<KeepSession>().BeginAsync,
            Anonymous = true,
            Body = typeof(SessionRequest),
            TakesKey = false,
            Answer = typeof(SessionAnswer),
            Problems = [401, 403],
        },
        new()
        {
            Name = "endSession",
            Method = "DELETE",
            Pattern = SessionRoutes.Path,
            Tag = SessionRoutes.Tag,
            Summary = "Sign a browser out",
            Handler = _ => EndAsync,
            Anonymous = true,
            Status = 204,
        },
    ];

    // Another site could sign somebody in as somebody else.
    private async Task<ApiAnswer> BeginAsync(ApiCall call) =>
        CrossSite.Is(call.Http.Request) ? Problems.CrossSite() : await Sent.AnswerAsync(call, Contract, sent => Task.FromResult(Begin(call, sent)));

    private ApiAnswer? Begin(ApiCall call, Sent sent)
    {
        var token = sent.Fields.Text("token");
        return sent.Errors.Any ? null
            : signIn.Find(token!) is not { } by ? Problems.NotSignedIn(signIn.Scheme)
            : ApiAnswer.Json(200, session.Of(by), ApiJson.Web.SessionAnswer).With("Set-Cookie", SessionCookie.Of(token!, call.Http.Request));
    }

    private static Task<ApiAnswer> EndAsync(ApiCall call) =>
        Task.FromResult(ApiAnswer.Nothing.With("Set-Cookie", SessionCookie.Ended(call.Http.Request)));
}
