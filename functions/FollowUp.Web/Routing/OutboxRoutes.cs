using FollowUp.Core.Messages;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The messages on their way out.</summary>
internal static class OutboxRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "listMessages",
            Method = "GET",
            Pattern = "/api/outbox",
            Tag = "Messages",
            Summary = "List the messages to customers and staff, the newest first",
            Description = "Agents and leads see those of their team's cases, supervisors and managers all; addresses are masked (A1).",
            Handler = services => services.GetRequiredService<ListMessages>().HandleAsync,
            Answer = typeof(OutboxAnswer),
            Query =
            [
                new("state", "Only messages in this state.") { Allowed = EnumText<MessageState>.All },
                Paging.Team, Paging.Size, Paging.After,
            ],
        },
        new()
        {
            Name = "previewMessage",
            Method = "POST",
            Pattern = "/api/messages/preview",
            Tag = "Messages",
            Summary = "See what a text takes as an SMS",
            Description = "Its encoding and how many segments it is sent as; no character is split between two (M11). Nothing is stored.",
            Handler = _ => PreviewMessage.HandleAsync,
            Body = typeof(PreviewRequest),
            Answer = typeof(SmsView),
        },
    ];
}
