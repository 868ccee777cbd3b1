using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Messages to the people of the centre: who gets a step, and in what words (L4).</summary>
internal static class StaffMessages
{
    /// <summary>Tells a rung: those on shift now, else the duty phone for a VIP, else whoever comes on shift next. Never skipped (L4).</summary>
    /// <param name="draft">The decision being made.</param>
    /// <param name="step">The step.</param>
    /// <param name="rung">The rung.</param>
    /// <param name="evenIfAcknowledged">True if an acknowledgement does not stop it (L6).</param>
    /// <param name="reason">Why, for the words of the notice.</param>
    /// <param name="told">Whom the same step has reached before; they know (L9).</param>
    public static Notice Tell(
        Draft draft, string step, Rung rung, bool evenIfAcknowledged = false, string? reason = null, IReadOnlyCollection<string>? told = null)
    {
        if (!evenIfAcknowledged && draft.Cycle.IsAcknowledgedAt(rung))
        {
            return new Notice { Rung = rung, Acknowledged = true };
        }

        var (state, roster) = (draft.Case, draft.Books.Roster);
        switch (Recipients.Choose(roster, rung, state.Owner, state.Team, draft.Now))
        {
            case RecipientChoice.Reached reached:
                foreach (var person in reached.People.Where(person => told?.Contains(person.Id) is not true))
                {
                    Send(draft, step, person, reason);
                }

                return new Notice { Rung = rung, To = [.. reached.People.Select(p => p.Id)] };

            case RecipientChoice.NobodyOnShift when state.IsUrgent && roster.Centre.DutyPhone is { } phone:
                if (told?.Contains(OutgoingMessage.Duty) is not true)
                {
                    SendToDuty(draft, step, phone, reason);
                }

                return new Notice { Rung = rung, To = [OutgoingMessage.Duty] };

            case RecipientChoice.NobodyOnShift nobody:
                return new Notice { Rung = rung, WaitsUntil = nobody.NextStart ?? draft.Now + Duration.FromDays(1) };

            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no choice of recipients.");
        }
    }

    /// <summary>One message to one person, on the channel that the roster gives; somebody without any sees the case on the board only.</summary>
    public static void Send(Draft draft, string step, Person person, string? reason)
    {
        if (person.PreferredChannel is { } channel)
        {
            Send(draft, step, person, channel, reason);
        }
    }

    /// <summary>One message to one person on a channel that the person has.</summary>
    public static void Send(Draft draft, string step, Person person, Channel channel, string? reason)
    {
        var language = person.Language ?? draft.Books.Roster.Centre.Language;
        Send(draft, step, new Reader(person.Id, channel, person.AddressOn(channel)!, language, person.Shifts.Zone), reason);
    }

    /// <summary>One message to the duty phone.</summary>
    public static void SendToDuty(Draft draft, string step, string phone, string? reason)
    {
        var centre = draft.Books.Roster.Centre;
        Send(draft, step, new Reader(OutgoingMessage.Duty, Channel.Sms, phone, centre.Language, centre.Zone), reason);
    }

    private static void Send(Draft draft, string step, Reader reader, string? reason)
    {
        var (state, roster, language) = (draft.Case, draft.Books.Roster, reader.Language);
        var deadline = state.Cycle.Promise?.DeadlineAt;
        var template = draft.Books.Templates.Of(TemplateFor(step), language);
        var values = new TemplateValues
        {
            Number = state.Number,
            Customer = CustomerName.AddressedIn(language, state.Customer.Name, state.Customer.Salutation),
            Summary = state.Summary,
            Deadline = deadline is { } at ? LocalTimeText.Of(at, reader.Zone, language, roster.Centre.Zone) : "-",
            Remaining = deadline is { } end ? RemainingText.Of(end - draft.Now, language) : "-",
            Owner = roster.Find(state.Owner)?.Name ?? state.Owner ?? "-",
            Team = roster.Teams.FirstOrDefault(t => t.Id == state.Team)?.Name ?? state.Team,
            Step = step,
            Reason = reason ?? "-",
            Slot = state.Cycle.Calls?.Slot is { } slot ? LocalTimeText.Of(slot.StartAt, reader.Zone, language, roster.Centre.Zone) : "-",
            Phone = state.Customer.Phone ?? "-",
        };
        var text = reader.Channel == Channel.Sms
            ? SmsFit.Render(template, values, draft.Books.Policies.Rules.Sms.SegmentsAtMost)
            : template.Render(values);
        draft.Send(new OutgoingMessage
        {
            Id = OutgoingMessage.IdOf(state.Id, state.Cycle.Number, step, reader.Id, reader.Channel),
            CaseId = state.Id,
            Template = PlannedStep.RuleOf(step),
            Step = step,
            Recipient = reader.Id,
            Channel = reader.Channel,
            Address = reader.Address,
            Subject = text.Subject,
            Text = text.Text,
            At = draft.Now,
        });
    }

    /// <summary>A step may have words of its own; else its rule's words serve.</summary>
    private static string TemplateFor(string step) => TemplateCatalog.Find(step) is not null ? step : PlannedStep.RuleOf(step);

    private sealed record Reader(string Id, Channel Channel, string Address, string Language, DateTimeZone Zone);
}
