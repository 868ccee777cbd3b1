using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FollowUp.Application.Chats;
using FollowUp.Core.Chats;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Cases;
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
        return call => HandleAsync(call, contract, read);
    }

    private async Task<ApiAnswer> HandleAsync(ApiCall call, BodyContract contract, ChatReader read)
    {
        var named = call.Http.Request.RouteValues["id"] as string;
        if (named is not null && !Chat.IsId(named))
        {
            return Problems.UnknownChat();
        }

        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: contract.MayBeLeftOut);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            var key = IdempotencyKey.ForChat(call, body, errors, done => (Status, Write(done)));
            var command = read(new JsonFields(body.Root, contract, errors), call.By, errors);
            return errors.Any
                ? errors.ToProblem()
                : ToAnswer(await chats.HandleAsync(named ?? ((ChatCommand.Open)command).Id, command, key, call.Gone));
        }
    }

    private static string Write(ChatResult.Done done) => JsonSerializer.Serialize(
        ChatViews.Answer(done.Chat) with { AlreadySo = done.AlreadySo ? true : null }, ApiJson.Web.ChatAnswer);

    private static ApiAnswer ToAnswer(ChatResult result) => result switch
    {
        ChatResult.Done done => ApiAnswer.Written(Status, Write(done)),
        ChatResult.Repeated { Answer: var answer } => ApiAnswer.Written(answer.Status, answer.Body).With(Outcomes.Replayed, "true"),
        ChatResult.KeyReused => Problems.KeyReused(),
        ChatResult.Refused refused => Problems.Refused(refused.Refusal),
        _ => Problems.UnknownChat(),
    };
}
