using FollowUp.Core.Access;
using FollowUp.Core.Chats;
using FollowUp.Core.Messages;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Chats;

/// <summary>Makes a command to a chat of the members of a body. What is missing or wrong is noted: the command is then not used.</summary>
internal delegate ChatCommand ChatReader(JsonFields body, Actor by, FieldErrors errors);

/// <summary>The commands to chats.</summary>
internal static class ChatReaders
{
    public static ChatCommand Open(JsonFields body, Actor by, FieldErrors errors)
    {
        var (id, language) = (body.Text("id"), body.Text("language"));
        if (id is not null && !Chat.IsId(id))
        {
            errors.Invalid("id", "may hold ASCII letters, digits and . _ ~ : @ - only");
        }

        var known = language is null ? null : Languages.All.FirstOrDefault(l => l.Equals(language, StringComparison.OrdinalIgnoreCase));
        if (language is not null && known is null)
        {
            errors.Unreadable("language", $"must be one of {string.Join(", ", Languages.All)}");
        }

        return new ChatCommand.Open(id ?? "", known, body.Time("at")) { By = by };
    }

    public static ChatCommand Answered(JsonFields body, Actor by, FieldErrors errors) =>
        new ChatCommand.Hear(Speaker.Agent, Full: true, body.Time("at"), body.Text("message")) { By = by };

    public static ChatCommand Word(JsonFields body, Actor by, FieldErrors errors) => new ChatCommand.Hear(
        body.OneOf<Speaker>("from") ?? Speaker.Customer, Full: false, body.Time("at"), body.Text("message"))
    {
        By = by,
    };
}
