using FollowUp.Application.Json;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary><c>/api/demo/clock</c>: shows the demo's clock and moves it forward. Outside the demo these routes do not exist.</summary>
internal sealed class MoveClock(DemoClock clock, FastForward forward)
{
    private static readonly BodyContract Advance = BodyContract.Of(DemoJson.Web.AdvanceRequest);

    /// <summary>The two routes.</summary>
    public static IReadOnlyList<ApiRoute> Routes { get; } =
    [
        Route("GET", "showClock", "The demo's clock", null, services => services.GetRequiredService<MoveClock>().ShowAsync),
        Route("POST", "moveClock", "Move the demo's clock and do all work due up to then, in time order",
            typeof(AdvanceRequest), services => services.GetRequiredService<MoveClock>().MoveAsync),
    ];

    private Task<ApiAnswer> ShowAsync(ApiCall call) => Task.FromResult(Now(clock.GetCurrentInstant()));

    private Task<ApiAnswer> MoveAsync(ApiCall call) => Sent.AnswerAsync(call, Advance, async sent =>
    {
        var by = SpanOf(sent);

        // A caller who goes away does not leave the clock half way: the work is not cancelled.
        return sent.Errors.Any ? null : Now(await forward.AdvanceAsync(by, CancellationToken.None));
    });

    private static Duration SpanOf(Sent sent)
    {
        if (sent.Fields.Text("advance") is not { } text)
        {
            return default;
        }

        if (!IsoDuration.TryParse(text, out var by, out var sentence))
        {
            sent.Errors.Unreadable("advance", sentence);
        }
        else if (by <= Duration.Zero || by > FastForward.AtMost)
        {
            sent.Errors.Invalid("advance", Mistakes.Advance((int)FastForward.AtMost.TotalDays));
        }

        return by;
    }

    private static ApiAnswer Now(Instant now) => ApiAnswer.Json(200, new ClockAnswer(now), DemoJson.Web.ClockAnswer);

    private static ApiRoute Route(string method, string name, string summary, Type? body, Func<IServiceProvider, ApiHandler> handler) => new()
    {
        Name = name,
        Method = method,
        Pattern = "/api/demo/clock",
        Tag = "Demo",
        Summary = summary,
        Handler = handler,
        Anonymous = true,
        Body = body,
        TakesKey = false,
        Answer = typeof(ClockAnswer),
    };
}
