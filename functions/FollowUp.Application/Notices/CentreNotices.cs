using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Application.Notices;

/// <summary>Notices of the centre to its people: messages that belong to no case.</summary>
public sealed class CentreNotices(IOutbox outbox, IBookshelf books, IClock clock)
{
    /// <summary>
    /// Tells people of an occasion, each in their language on the channel that the roster gives; somebody without any sees it nowhere. The same
    /// occasion told again is one message (L9), so whoever was cut off tells it again.
    /// </summary>
    /// <param name="occasion">What happened, in a form that is the same whenever it is told and different for anything else.</param>
    /// <param name="template">One of <see cref="TemplateName"/>, with <see cref="Audience.Staff"/>; it also stands as the step.</param>
    /// <param name="people">Whom to tell.</param>
    /// <param name="values">What fills the template, for each reader: times are worded in the reader's language and zone.</param>
    /// <param name="cancel">Cancels the attempt.</param>
    /// <param name="team">The team in whose list the notice stands; null for no team's, which supervisors see.</param>
    public async Task TellAsync(
        string occasion,
        string template,
        IReadOnlyList<Person> people,
        Func<NoticeReader, TemplateValues> values,
        CancellationToken cancel,
        string? team = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(values);
        var (shelf, now) = (books.Current, clock.GetCurrentInstant());
        var messages = people.DistinctBy(person => person.Id).Where(person => person.IsReachable)
            .Select(person => MessageTo(person, occasion, template, values, shelf, now));
        foreach (var part in messages.Chunk(CentreMessages.MostAtOnce))
        {
            await outbox.AddAsync(team, part, cancel);
        }
    }

    /// <summary>The same with values that are no reader's own.</summary>
    public Task TellAsync(string occasion, string template, IReadOnlyList<Person> people, TemplateValues values, CancellationToken cancel) =>
        TellAsync(occasion, template, people, _ => values, cancel);

    private static OutgoingMessage MessageTo(
        Person person, string occasion, string template, Func<NoticeReader, TemplateValues> values, Books shelf, Instant now)
    {
        var (channel, centre) = (person.PreferredChannel!.Value, shelf.Roster.Centre);
        var reader = new NoticeReader(person, person.Language ?? centre.Language, person.Shifts.Zone, centre.Zone);
        var (words, filled) = (shelf.Templates.Of(template, reader.Language), values(reader));
        var text = channel == Channel.Sms ? SmsFit.Render(words, filled, shelf.Policies.Rules.Sms.SegmentsAtMost) : words.Render(filled);
        return new OutgoingMessage
        {
            Id = OutgoingMessage.IdOf(occasion, template, person.Id, channel),
            CaseId = OutgoingMessage.OccasionOf(occasion),
            Template = template,
            Step = template,
            Recipient = person.Id,
            Channel = channel,
            Address = person.AddressOn(channel)!,
            Subject = text.Subject,
            Text = text.Text,
            At = now,
        };
    }
}
