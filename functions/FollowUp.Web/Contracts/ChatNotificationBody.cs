using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What the chat system gets by webhook (H1).</summary>
/// <param name="Id">The identity of the notification: what came before under this id is the same once more.</param>
/// <param name="Chat">The id of the chat.</param>
/// <param name="Kind">What is to be done: ask whether there is <c>anythingElse</c>, or send the <c>closing</c> and end the chat.</param>
/// <param name="Text">What the customer reads.</param>
/// <param name="At">When it was decided (UTC): a customer's word after that makes it void.</param>
public sealed record ChatNotificationBody(string Id, string Chat, ChatNotice Kind, string Text, Instant At);
