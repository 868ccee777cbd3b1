using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>The rules of H1 as one function: a chat, a command and the present instant give the chat afterwards, or a refusal.</summary>
public static class ChatDecider
{
    /// <summary>Decides. It never throws for what a caller may cause.</summary>
    /// <param name="state">The chat; null only for <see cref="ChatCommand.Open"/> of one that is not known.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">The rules and the texts.</param>
    public static ChatDecision Decide(Chat? state, ChatCommand command, Instant now, Books books)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(books);
        var rules = books.Policies.Rules.Chats;
        if (state is not null && !ChatRights.CanSee(command.By, state))
        {
            return new ChatDecision.Refused(ChatRefusals.NotAllowed(command, state));
        }

        return command switch
        {
            ChatCommand.Open open => new ChatDecision.Accepted(ChatOpening.Open(state, open, now, books)),
            ChatCommand.Hear when !state!.Runs => new ChatDecision.Refused(ChatRefusals.ChatHasEnded(state)),
            ChatCommand.Hear hear => new ChatDecision.Accepted(ChatHearing.Hear(state!, hear, now, rules)),
            ChatCommand.Tick when now >= state!.ForgetAt => new ChatDecision.Forgotten(),
            ChatCommand.Tick => new ChatDecision.Accepted(ChatTicking.Tick(state!, now, books)),
            ChatCommand.Claim claim => new ChatDecision.Accepted(ChatTelling.Claim(state!, claim, now)),
            ChatCommand.RecordTold told => new ChatDecision.Accepted(ChatTelling.Record(state!, told, now, rules)),
            _ => throw new InvalidOperationException($"{command.GetType().Name} has no rule."),
        };
    }
}
