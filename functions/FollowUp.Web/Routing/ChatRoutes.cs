using System.Text.Json.Serialization.Metadata;
using FollowUp.Web.Chats;
using FollowUp.Web.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>What a chat system reports of its chats (H1). It signs in as a person of the roster, an agent at the least.</summary>
internal static class ChatRoutes
{
    private const string Tag = "Chats";
    private const string IdIs = "The id of the chat, as the chat system has it.";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        Command("openChat", "/api/chats", "Open a chat, or one that has ended anew",
            "Its team is the caller's. One that runs is open already. A chat is forgotten some time after its end, or after its last word.",
            ApiJson.Web.OpenChatRequest, ChatReaders.Open, []),
        Command("chatAnswered", "/api/chats/{id}/answered", "The agent's full answer was the last word",
            "The customer's silence counts from now on: first the chat system is told to ask whether there is anything else, then to send the "
            + "standard closing, with which the chat ends (H1).",
            ApiJson.Web.ChatAnsweredRequest, ChatReaders.Answered, [409]),
        Command("chatWord", "/api/chats/{id}/word", "Somebody wrote",
            "The customer, or the agent without having answered in full: question and closing are cancelled (H1). Of one that is on its way "
            + "already the chat system hears once; it is not sent again, and nothing follows from it.",
            ApiJson.Web.ChatWordRequest, ChatReaders.Word, [409]),
        new()
        {
            Name = "showChat",
            Method = "GET",
            Pattern = "/api/chats/{id}",
            Tag = Tag,
            Summary = "Show a chat with its next times and its notifications",
            Handler = services => services.GetRequiredService<ShowChat>().HandleAsync,
            Answer = typeof(ChatPage),
            IdIs = IdIs,
        },
    ];

    private static ApiRoute Command(
        string name, string pattern, string summary, string description, JsonTypeInfo body, ChatReader read, int[] problems) => new()
        {
            Name = name,
            Method = "POST",
            Pattern = pattern,
            Tag = Tag,
            Summary = summary,
            Description = description,
            Handler = services => services.GetRequiredService<CommandChat>().For(body, read),
            Body = body.Type,
            Answer = typeof(ChatAnswer),
            Problems = [.. problems, 503],
            IdIs = IdIs,
        };
}
