using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Messages to the people of the centre: who gets a step, and in what words (L4).</summary>
internal static class StaffMessages
{
    /// <summary>Tells a rung: those on shift now, else the duty phone for a VIP, else whoever comes on shift next. Never skipped (L4).</summary>
    public static Notice Tell(Draft draft, string step, Rung rung, bool evenIfAcknowledged = false, string? reason = null)
    {
        if (!evenIfAcknowledged && draft.Cycle.IsAcknowledgedAt(rung))
        {
            return new Notice { Rung = rung, Acknowledged = true };
        }

        var (state, roster) = (draft.Case, draft.Books.Roster);
        switch (Recipients.Choose(roster, rung, state.Owner, state.Team, draft.Now))
        {
            case RecipientChoice.Reached reached:
                foreach (var person in reached.People)
                {
                    Send(draft, step, person, reason);
                }

                return new Notice { Rung = rung, To = [.. reached.People.Select(p => p.Id)] };

            case RecipientChoice.NobodyOnShift when state.Customer.Tier == CustomerTier.Vip && roster.Centre.DutyPhone is { } phone:
                Send(draft, step, OutgoingMessage.Duty, Channel.Sms, phone, roster.Centre.Language, reason);
                return new Notice { Rung = rung, To = [OutgoingMessage.Duty] };

            case RecipientChoice.NobodyOnShift nobody:
                return new Notice { Rung = rung, WaitsUntil = nobody.NextStart ?? draft.Now + Duration.FromDays(1) };

            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no choice of recipients.");
        }
    }

    /// <summary>One message to one person, on the channel that the roster gives.</summary>
    public static void Send(Draft draft, string step, Person person, string? reason)
    {
        var channel = person.Email is null ? Channel.Sms : Channel.Email;
        var language = person.Language ?? draft.Books.Roster.Centre.Language;
        Send(draft, step, person.Id, channel, person.Email ?? person.Phone!, language, reason);
    }

    private static void Send(Draft draft, string step, string recipient, Channel channel, string address, string language, string? reason)
    {
        var (state, books) = (draft.Case, draft.Books);
        var deadline = state.Cycle.Promise?.DeadlineAt;
        var zone = books.Roster.Centre.Zone;
        var text = books.Templates.Of(TemplateFor(step), language).Render(new TemplateValues
        {
            Number = state.Number,
            Customer = CustomerName.AddressedIn(language, state.Customer.Name, state.Customer.Salutation),
            Summary = state.Summary,
            Deadline = deadline is { } at ? LocalTimeText.Of(at, zone, language) : "-",
            Remaining = deadline is { } end ? RemainingText.Of(end - draft.Now, language) : "-",
            Owner = state.Owner ?? "-",
            Team = state.Team,
            Step = step,
            Reason = reason ?? "-",
        });
        draft.Send(new OutgoingMessage
        {
            Id = OutgoingMessage.IdOf(state.Id, state.Cycle.Number, step, recipient, channel),
            CaseId = state.Id,
            Template = PlannedStep.RuleOf(step),
            Step = step,
            Recipient = recipient,
            Channel = channel,
            Address = address,
            Subject = text.Subject,
            Text = text.Text,
            At = draft.Now,
        });
    }

    /// <summary>A step may have words of its own; else its rule's words serve.</summary>
    private static string TemplateFor(string step) => TemplateCatalog.Find(step) is not null ? step : PlannedStep.RuleOf(step);
}
