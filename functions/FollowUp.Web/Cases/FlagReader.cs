using System.Collections.Frozen;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using NodaTime;

namespace FollowUp.Web.Cases;

/// <summary>Reads a case to flag or to plan.</summary>
internal static class FlagReader
{
    /// <summary>The body that it is read of.</summary>
    public static readonly BodyContract Body = BodyContract.Of(ApiJson.Web.FlagRequest);

    private static readonly BodyContract CustomerBody = BodyContract.Of(ApiJson.Web.CustomerRequest);
    private static readonly FrozenSet<string> Zones = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The command; null if there are errors.</summary>
    public static CaseCommand.Flag? Read(Sent sent, CaseId id, Actor by, Centre centre)
    {
        var (body, errors) = (sent.Fields, sent.Errors);
        var kind = body.OneOf<CaseKind>("kind");
        var complexity = body.OneOf<Complexity>("complexity");
        var category = body.Text("category");
        var symptom = body.Text("symptom");
        var project = body.Text("project");
        var summary = body.Text("summary");
        var customer = body.Object("customer", CustomerBody) is { } fields ? Customer(fields, centre, errors) : null;
        var contactedAt = body.Time("contactedAt");
        var promise = body.Time("promise");
        var outage = body.Text("outage");
        var escalateNow = body.Flag("escalateNow");
        return errors.Any ? null : new CaseCommand.Flag
        {
            Id = id,
            By = by,
            Kind = kind!.Value,
            Complexity = complexity!.Value,
            Category = category!,
            Symptom = symptom,
            Project = project,
            Summary = summary!,
            Customer = customer!,
            ContactedAt = contactedAt,
            Promise = promise,
            Outage = outage,
            EscalateNow = escalateNow ?? false,
        };
    }

    private static Customer Customer(JsonFields body, Centre centre, FieldErrors errors)
    {
        var (phone, email, channel) = (body.Text("phone"), body.Text("email"), body.OneOf<Channel>("channel"));
        if (phone is null && email is null)
        {
            errors.Invalid("customer.phone", Mistakes.PhoneOrEmail());
        }
        else if (channel is Channel.Sms && phone is null || channel is Channel.Email && email is null)
        {
            errors.Invalid("customer.channel", Mistakes.Channel());
        }

        return new Customer
        {
            Name = body.Text("name") ?? "",
            Salutation = body.Text("salutation"),
            Phone = Phone(phone, centre, errors),
            Email = Email(email, errors),
            Tier = body.OneOf<CustomerTier>("tier") ?? CustomerTier.Standard,
            Zone = Zone(body.Text("zone"), errors) ?? centre.Zone.Id,
            Language = Language(body.Text("language"), errors) ?? centre.Language,
            Preferred = channel,
            CallWindow = CallReaders.Window(body.Text("callWindow"), errors),
        };
    }

    private static string? Phone(string? text, Centre centre, FieldErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (!PhoneNumber.TryParse(text, centre.Regions, out var number, out var problem))
        {
            errors.Invalid("customer.phone", Mistakes.Phone(problem));
        }

        return number.Value;
    }

    private static string? Email(string? text, FieldErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (!EmailAddress.TryParse(text, out var address, out var problem))
        {
            errors.Invalid("customer.email", Mistakes.Email(problem));
        }

        return address.Value;
    }

    private static string? Zone(string? text, FieldErrors errors)
    {
        if (text is not null && !Zones.Contains(text))
        {
            errors.Invalid("customer.zone", Mistakes.Zone());
        }

        return text;
    }

    private static string? Language(string? text, FieldErrors errors)
    {
        var known = text is null ? null : Languages.All.FirstOrDefault(l => l.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (text is not null && known is null)
        {
            errors.Unreadable("customer.language", $"must be one of {string.Join(", ", Languages.All)}");
        }

        return known;
    }
}
