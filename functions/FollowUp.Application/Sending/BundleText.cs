using FollowUp.Core;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.People;

namespace FollowUp.Application.Sending;

/// <summary>The words of a bundle (O5): by email every notice whole, by SMS a line of each.</summary>
internal sealed class BundleText(Books books, Person person)
{
    private readonly MessageTemplate _template = books.Templates.Of(TemplateName.Bundle, person.Language ?? books.Roster.Centre.Language);
    private readonly int _segments = books.Policies.Rules.Sms.SegmentsAtMost;

    /// <summary>As many as one text message holds (M11), at least so many; the rest waits for the next bundle. An email holds all.</summary>
    public IReadOnlyList<OutgoingMessage> Fitting(IReadOnlyList<OutgoingMessage> members, int atLeast)
    {
        if (members[0].Channel == Channel.Email)
        {
            return members;
        }

        var count = members.Count;
        while (count > atLeast && SmsText.Of(_template.Render(Values([.. members.Take(count)])).Text).Segments > _segments)
        {
            count--;
        }

        return [.. members.Take(count)];
    }

    /// <summary>The message.</summary>
    public RenderedMessage Of(IReadOnlyList<OutgoingMessage> members) => members[0].Channel == Channel.Sms
        ? SmsFit.Render(_template, Values(members), _segments)
        : _template.Render(Values(members));

    private static TemplateValues Values(IReadOnlyList<OutgoingMessage> members) => new()
    {
        Count = members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Items = members[0].Channel == Channel.Sms
            ? string.Join('\n', members.Select(member => member.Subject ?? member.Text))
            : string.Join("\n\n", members.Select(member => member.Text)),
    };
}
