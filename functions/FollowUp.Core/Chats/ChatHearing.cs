using System.Collections.Immutable;
using System.Globalization;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>Somebody wrote in a chat (H1).</summary>
internal static class ChatHearing
{
    /// <summary>How many messages are known again when they come twice.</summary>
    private const int MostHeard = 200;

    /// <summary>
    /// Takes a word. One that came before, or from before the last word, changes nothing: reports overtake each other on their way. Any
    /// other cancels what the silence before it would have brought; the agent's full answer begins a new one.
    /// </summary>
    public static Chat Hear(Chat chat, ChatCommand.Hear hear, Instant now, ChatRules rules)
    {
        // A chat system's clock may run ahead of ours; a silence that began in the future would be none.
        var word = new ChatWord(hear.From, Instant.Min(hear.At ?? now, now), hear.Full && hear.From == Speaker.Agent);
        var name = hear.Message is { } message ? TextHash.Of(message).ToString("x16", CultureInfo.InvariantCulture) : null;
        if ((name is not null && chat.Heard.Contains(name)) || IsOld(word, hear, chat.LastWord))
        {
            return chat;
        }

        var silent = word.Full;
        return chat with
        {
            LastWord = word,
            Silences = silent ? chat.Silences + 1 : chat.Silences,
            AskAt = silent ? word.At + rules.AskAfter : null,
            CloseAt = null,
            ForgetAt = now + rules.KeepFor,
            Notifications = [.. chat.Notifications.Select(one => ChatTelling.Cancel(one, now))],
            Heard = name is null ? chat.Heard : Remember(chat.Heard, name),
        };
    }

    /// <summary>
    /// Of two words of the same instant the one that is heard later counts as later, unless they are the same: clocks of chat systems
    /// often know no more than seconds.
    /// </summary>
    private static bool IsOld(ChatWord word, ChatCommand.Hear hear, ChatWord? last) =>
        last is not null && (word.At < last.At || (word == last && hear.At is not null && hear.Message is null));

    private static ImmutableArray<string> Remember(ImmutableArray<string> heard, string name) =>
        [.. heard.Skip(Math.Max(0, heard.Length + 1 - MostHeard)), name];
}
