using FollowUp.Web.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Http;

/// <summary>The routes that only this host has.</summary>
internal static class OwnRoutes
{
    public const string EmailReports = "emailReports";
    public const string RebuildLists = "rebuildLists";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = EmailReports,
            Method = "POST",
            Pattern = "/api/webhooks/email",
            Tag = "Webhooks",
            Summary = "What became of emails, from Event Grid",
            Description = "Takes delivery reports and answers the validation of a subscription. The platform lets in only who has the function's key.",
            Handler = services => services.GetRequiredService<EmailWebhook>().HandleAsync,
            Anonymous = true,
            TakesKey = false,
            Answer = typeof(void),
            Status = 204,
            Problems = [400, 413],
        },
        new()
        {
            Name = RebuildLists,
            Method = "POST",
            Pattern = "/api/lists/rebuild",
            Tag = "Operation",
            Summary = "Make all lists anew from the stored cases",
            Description = "For managers. The work goes on after the answer; asked again while it runs, it goes on as before.",
            Handler = _ => RebuildRequest.HandleAsync,
            TakesKey = false,
            Answer = typeof(void),
            Status = 202,
        },
    ];
}
