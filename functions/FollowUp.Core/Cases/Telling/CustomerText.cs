using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The customer's side of a case in words: channel, zone, language, rendered texts (P3, M6).</summary>
public static class CustomerText
{
    /// <summary>The exact sentence that the agent says to the customer, with the absolute local time (P3).</summary>
    public static string Say(Case @case, Books books) =>
        Render(@case, @case.Cycle.Promise is null ? TemplateName.SayNoPromise : TemplateName.Say, null, books).Text;

    /// <summary>
    /// The channel on which the customer is told: the customer's choice if there is an address for it, else SMS, else email. One that was
    /// found blocked is named only if there is no other (M8).
    /// </summary>
    public static Channel ChannelOf(Case @case)
    {
        var channels = CustomerChannels.Of(@case).ToList();
        var open = channels.FindIndex(channel => @case.Blocks.All(b => b.Channel != channel) && !CustomerChannels.IsAStrangers(@case, channel));
        return channels.Count == 0 ? Channel.Email : channels[Math.Max(open, 0)];
    }

    /// <summary>The customer's zone, in which quiet hours and times are told.</summary>
    public static DateTimeZone ZoneOf(Case @case) => DateTimeZoneProviders.Tzdb[@case.Customer.Zone];

    /// <summary>The end of the quiet hours in which the customer is now (UTC, M7); null outside them.</summary>
    public static Instant? QuietUntil(Case @case, Instant now, Books books)
    {
        var (quiet, zone) = (books.Policies.Rules.QuietHours, ZoneOf(@case));
        return quiet.Covers(now, zone) ? quiet.EndAfter(now, zone) : null;
    }

    internal static OutgoingMessage Message(Case @case, string step, string template, Channel channel, Instant now, Books books)
    {
        var text = Render(@case, template, now, books);
        return new OutgoingMessage
        {
            Id = IdOf(@case, step, channel),
            CaseId = @case.Id,
            Template = PlannedStep.RuleOf(step),
            Step = step,
            Recipient = OutgoingMessage.Customer,
            Channel = channel,
            Address = CustomerChannels.AddressOn(@case, channel)!,
            Subject = text.Subject,
            Text = text.Text,
            At = now,
        };
    }

    internal static string IdOf(Case @case, string step, Channel channel) =>
        OutgoingMessage.IdOf(@case.Id, @case.Cycle.Number, step, OutgoingMessage.Customer, channel);

    /// <summary>An instant on the customer's clock, in the customer's language (M6).</summary>
    public static string LocalTime(Case @case, Instant at, Books books) =>
        LocalTimeText.Of(at, ZoneOf(@case), @case.Customer.Language, books.Roster.Centre.Zone);

    /// <summary>Fills a template for the customer; without an instant there is no message, and no link to carry.</summary>
    internal static RenderedMessage Render(Case @case, string name, Instant? at, Books books)
    {
        var customer = @case.Customer;
        var template = books.Templates.Of(name, customer.Language);
        return template.Render(new TemplateValues
        {
            Number = NumberIn(name, @case),
            Customer = CustomerName.AddressedIn(customer.Language, customer.Name, customer.Salutation),
            Promised = PromisedIn(name, @case.Cycle) is { } promised ? LocalTime(@case, promised, books) : null,
            ReachUs = books.Roster.Centre.ReachUs,
            Link = at is { } from && template.AsksFor(Placeholder.Link) ? Link(@case, from, books) : null,
            StaffNumber = books.Roster.Find(@case.Owner ?? @case.FlaggedBy)?.StaffNumber ?? books.Roster.Centre.Name,
            Answer = @case.Cycle.Answer?.Text,
            Question = @case.Cycle.Question?.Text,
            Slot = @case.Cycle.Calls?.Slot is { } slot ? LocalTime(@case, slot.StartAt, books) : null,
        });
    }

    /// <summary>The number to name: its own, or that of the case that goes on for it (Z2, Z4).</summary>
    private static string NumberIn(string name, Case @case) =>
        name == TemplateName.PageMerged && @case.GoesOn?.Number is { } other ? other : @case.Number;

    /// <summary>The time that a message names: what the customer waits for, or the later time that this message is to tell (X4, X5).</summary>
    internal static Instant? PromisedIn(string name, Cycle cycle) =>
        name is TemplateName.Extension or TemplateName.NewPromise && cycle.Offer is { } offer ? offer.PromisedAt
        : name == TemplateName.MasterJoined && cycle.Master is { } master ? master.PromisedAt
        : cycle.Promise?.ToldAt;

    private static string Link(Case @case, Instant at, Books books) =>
        books.Links?.To(@case.Id, at, books.Policies.Rules.Links.ValidFor) ?? books.Roster.Centre.ReachUs;
}
