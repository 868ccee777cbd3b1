using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FollowUp.Application.Chats;
using FollowUp.Core.Chats;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Chats;

/// <summary><c>POST /api/chats...</c>: gives a command to a chat and answers with the chat as it stands then (H1).</summary>
internal sealed class CommandChat(ChatHandler chats)
{
    private const int Status = 200;

    /// <summary>The handler of one command.</summary>
    /// <param name="shape">The contract of its body.</param>
    /// <param name="read">Makes the command of the body.</param>
    public ApiHandler For(JsonTypeInfo shape, ChatReader read)
    {
        var contract = BodyContract.Of(shape);
        return async call => call.Http.Request.RouteValues["id"] is string named && !Chat.IsId(named)
            ? Problems.UnknownChat()
            : await Sent.AnswerAsync(call, contract, sent => HandleAsync(call, sent, read));
    }

    private async Task<ApiAnswer?> HandleAsync(ApiCall call, Sent sent, ChatReader read)
    {
        var command = read(sent.Fields, call.By, sent.Errors);
        if (sent.Errors.Any)
        {
            return null;
        }

        var chat = call.Http.Request.RouteValues["id"] as string ?? ((ChatCommand.Open)command).Id;
        return ToAnswer(await chats.HandleAsync(chat, command, IdempotencyKey.ForChat(call, sent, done => (Status, Write(done))), call.Gone));
    }

    private static string Write(ChatResult.Done done) => JsonSerializer.Serialize(
        ChatViews.Answer(done.Chat) with { AlreadySo = done.AlreadySo ? true : null }, ApiJson.Web.ChatAnswer);

    private static ApiAnswer ToAnswer(ChatResult result) => result switch
    {
        ChatResult.Done done => ApiAnswer.Written(Status, Write(done)),
        ChatResult.Repeated { Answer: var answer } => ApiAnswer.Written(answer.Status, answer.Body).With(IdempotencyKey.Replayed, "true"),
        ChatResult.KeyReused => Problems.KeyReused(),
        ChatResult.Refused refused => Problems.Refused(refused.Refusal),
        _ => Problems.UnknownChat(),
    };
}
