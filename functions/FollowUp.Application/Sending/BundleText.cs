using FollowUp.Core;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.People;

namespace FollowUp.Application.Sending;

/// <summary>
/// The words of a bundle (O5): a line of each notice, its subject. What it says of a person stands in the notice and goes with its case when that
/// is erased (A4); a bundle belongs to no case.
/// </summary>
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
        Items = string.Join('\n', members.Select(member => string.IsNullOrWhiteSpace(member.Subject) ? member.Text : member.Subject)),
    };
}
