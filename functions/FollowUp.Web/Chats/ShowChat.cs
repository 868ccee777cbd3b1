using FollowUp.Application.Chats;
using FollowUp.Core.Chats;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Chats;

/// <summary><c>GET /api/chats/{id}</c>, for those who may see the chat (A1).</summary>
internal sealed class ShowChat(ChatHandler chats)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var id = call.Http.Request.RouteValues["id"] as string;
        if (!Chat.IsId(id) || await chats.FindAsync(id!, call.Gone) is not { } chat)
        {
            return Problems.UnknownChat();
        }

        return ChatRights.CanSee(call.By, chat)
            ? ApiAnswer.Json(200, ChatViews.Page(chat), ApiJson.Web.ChatPage)
            : Problems.CannotSee(chat, call.By.Id);
    }
}
