using FollowUp.Application.Commands;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Cases;

/// <summary>What a command's result is in HTTP.</summary>
internal static class Outcomes
{
    /// <summary>The answer, or the problem.</summary>
    /// <param name="result">How the command went.</param>
    /// <param name="done">Words the answer of a command that stands.</param>
    public static ApiAnswer ToAnswer(CommandResult result, Func<CommandResult.Done, ApiAnswer> done) => result switch
    {
        CommandResult.Done stands => done(stands),
        CommandResult.Repeated repeated => ApiAnswer.Written(repeated.Answer.Status, repeated.Answer.Body).With(IdempotencyKey.Replayed, "true"),
        CommandResult.KeyReused => Problems.KeyReused(),
        CommandResult.Refused refused => Problems.Refused(refused.Refusal),
        CommandResult.NotFound => Problems.UnknownCase(),
        _ => throw new InvalidOperationException($"{result.GetType().Name} has no answer."),
    };
}
