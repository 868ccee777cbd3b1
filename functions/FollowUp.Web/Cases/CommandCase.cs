using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FollowUp.Application.Codes;
using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Cases;

/// <summary><c>POST /api/cases/{id}/...</c>: gives a command to a case and answers with the case as it stands then.</summary>
internal sealed class CommandCase(CommandHandler commands, CodeDesk codes, IBookshelf books)
{
    /// <summary>The handler of one command.</summary>
    /// <param name="shape">The contract of its body.</param>
    /// <param name="read">Makes the command of the body.</param>
    public ApiHandler For(JsonTypeInfo shape, CommandReader read)
    {
        var contract = BodyContract.Of(shape);
        return async call => call.TryGetCase(out var id)
            ? await Sent.AnswerAsync(call, contract, sent => HandleAsync(call, id, sent, read))
            : Problems.UnknownCase();
    }

    private async Task<ApiAnswer?> HandleAsync(ApiCall call, CaseId id, Sent sent, CommandReader read)
    {
        var command = read(sent.Fields, call.By);
        if (sent.Errors.Any)
        {
            return null;
        }

        var idempotency = IdempotencyKey.With(call, sent, accepted => (200, Write(accepted)));
        var result = await commands.HandleAsync(id, command, idempotency, call.Gone);
        if (result is CommandResult.Done { Decision.Entries: var entries }
            && entries.Select(entry => entry.Event).OfType<CaseEvent.CaseAnswered>().LastOrDefault() is { Answer: var answer })
        {
            await codes.KeepAsync(answer.Resolution, answer.RootCause);
        }

        return Outcomes.ToAnswer(result, done => ApiAnswer.Written(200, Write(done.Decision)));
    }

    private string Write(Decision.Accepted accepted) => JsonSerializer.Serialize(
        Views.Answer(accepted.Case, books.Current) with { AlreadySo = accepted.Entries.Count == 0 ? true : null }, ApiJson.Web.CaseAnswer);
}
