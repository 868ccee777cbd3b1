using System.Globalization;
using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Calendars;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// Tells the leads of the teams and the supervisor of an alert (S1-S3). Where nobody is on shift it waits for the next one to begin, and is not
/// told if all is clear by then; a red alert goes to the duty phone at once (L4).
/// </summary>
public sealed class AlertWork(AlertDesk desk, CentreNotices notices, IBookshelf books, IClock clock) : IDocumentWork
{
    private static readonly Duration LookAgain = Duration.FromDays(1);

    /// <inheritdoc/>
    public string Kind => AlertDesk.Kind;

    /// <inheritdoc/>
    /// <remarks>Whoever is cut off tells again: the same alert is one message to each person (L9).</remarks>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (await desk.FindAsync(key.Name, cancel) is not { ToldAt: null, ClearedAt: null } alert)
        {
            await desk.ToldAsync(key.Name, was => was, restAt: null, cancel);
            return;
        }

        var (shelf, now) = (books.Current, clock.GetCurrentInstant());
        var (people, told, restAt) = ChoosePeople(alert, shelf, now);
        await notices.TellAsync("alert " + alert.Id, TemplateOf(alert), people, reader => ValuesOf(alert, reader), cancel);
        await desk.ToldAsync(
            alert.Id,
            was => was with
            {
                Told = [.. was.Told.Union(people.Select(person => person.Id))],
                ToldRungs = [.. was.ToldRungs.Union(told)],
                ToldAt = restAt is null ? now : null,
            },
            restAt,
            cancel);
    }

    private static (IReadOnlyList<Person> People, IReadOnlyList<string> Told, Instant? RestAt) ChoosePeople(Alert alert, Books shelf, Instant now)
    {
        var (people, told) = (new List<Person>(), new List<string>());
        Instant? restAt = null;
        (string Name, Rung Rung, string Team)[] rungs =
            [.. alert.Teams.Select(team => ("lead " + team, Rung.Lead, team)), ("supervisor", Rung.Supervisor, alert.Teams.FirstOrDefault() ?? "")];
        foreach (var (name, rung, team) in rungs.Where(one => !alert.ToldRungs.Contains(one.Name)))
        {
            switch (Recipients.Choose(shelf.Roster, rung, ownerId: null, team, now))
            {
                case RecipientChoice.Reached reached:
                    people.AddRange(reached.People);
                    told.Add(name);
                    break;
                case RecipientChoice.NobodyOnShift when alert.IsRed && DutyOf(shelf.Roster.Centre) is { } duty:
                    people.Add(duty);
                    told.Add(name);
                    break;
                case RecipientChoice.NobodyOnShift nobody:
                    var next = nobody.NextStart ?? now + LookAgain;
                    restAt = restAt < next ? restAt : next;
                    break;
            }
        }

        return (people, told, restAt);
    }

    private static Person? DutyOf(Centre centre) => centre.DutyPhone is { } phone
        ? new Person
        {
            Id = OutgoingMessage.Duty,
            Name = OutgoingMessage.Duty,
            Role = Role.Supervisor,
            StaffNumber = OutgoingMessage.Duty,
            Phone = phone,
            Shifts = new ShiftPlan(centre.Zone, WeeklyHours.Always),
        }
        : null;

    private static string TemplateOf(Alert alert) => alert.Level switch
    {
        null => TemplateName.SurgeSymptom,
        SurgeLevel.Level2 => TemplateName.SurgeLevel2,
        SurgeLevel.Level1 => TemplateName.SurgeLevel1,
        SurgeLevel.Red => TemplateName.SurgeRed,
        _ => TemplateName.SurgeRedAgain,
    };

    private static TemplateValues ValuesOf(Alert alert, NoticeReader reader) => new()
    {
        Summary = alert.Symptom is { } symptom ? $"{alert.Category}: {symptom}" : alert.Category,
        Count = alert.Count.ToString(CultureInfo.InvariantCulture),
        Window = RemainingText.Of(alert.Within, reader.Language),
        Reason = string.Create(CultureInfo.InvariantCulture, $"{(alert.Kind == AlertKind.Growth ? "+" : "> ")}{alert.Limit}{(alert.Kind == AlertKind.Growth ? " %" : "")}"),
    };
}
