using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>A random centre with its shifts, and the flag with which a case begins there.</summary>
internal sealed record ALife(string Zone, string Shifts, bool DutyPhone, Instant Start, CaseCommand.Flag Flag)
{
    private static readonly string[] Zones =
        ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana", "UTC"];

    private static readonly string[] Hours =
        ["00:00-24:00", "09:00-18:00", "09:00-12:00 13:00-18:00", "20:00-24:00", "00:00-04:00", "22:00-24:00 00:00-06:00", "12:00-12:30"];

    public static Gen<ALife> Any { get; } =
        from zone in Gen.Elements(Zones)
        from shifts in Gen.Elements(Hours).ArrayOf(CallCentre.People.Count)
        from duty in Gen.Elements(true, false)
        from minute in Gen.Choose(0, 365 * 1440)
        from tick in Gen.Elements(0, 1, 599_999_999, 123_456_789)
        let start = Given.At("2026-01-01T00:00:00Z") + Duration.FromMinutes(minute) + Duration.FromTicks(tick)
        from flag in Flags(start)
        select new ALife(zone, string.Join("; ", shifts), duty, start, flag);

    /// <summary>The story after the flag.</summary>
    public Story Begin()
    {
        var centre = new CallCentre { Zone = Given.Zone(Zone), Duty = DutyPhone ? CallCentre.DutyPhone : null };
        foreach (var (person, hours) in CallCentre.People.Zip(Shifts.Split("; ")))
        {
            centre.OnShift(person.Id, hours.Split(' ').Order().ToArray());
        }

        var story = new Story(centre).From(Start);
        if (story.Decide(Flag) is Decision.Refused)
        {
            story.Decide(Flag with { Promise = null });
        }

        return story;
    }

    private static Gen<CaseCommand.Flag> Flags(Instant start) =>
        from person in Gen.Elements("amy", "ben", "bob", "sam")
        from kind in Gen.Elements(CaseKind.Complaint, CaseKind.Complaint, CaseKind.Inquiry, CaseKind.Suggestion)
        from complexity in Gen.Elements(Complexity.Simple, Complexity.Complex)
        from category in Gen.Elements("billing", "back office", "research")
        from tier in Gen.Elements(CustomerTier.Standard, CustomerTier.Vip)
        from zone in Gen.Elements(Zones)
        from language in Gen.Elements(Languages.ZhCn, Languages.ZhTw, Languages.En)
        from channel in Gen.Elements<Channel?>(null, Channel.Sms, Channel.Email)
        from addresses in Gen.Elements("both", "both", "phone", "email")
        from ago in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 20), Gen.Choose(0, 1440))
        from ahead in Gen.OneOf(Gen.Constant(-1), Gen.Choose(1, 200), Gen.Choose(1, 2000))
        from escalate in Gen.Elements(false, false, true)
        select Story.AFlag(person) with
        {
            Kind = kind,
            Complexity = complexity,
            Category = category,
            Customer = CallCentre.Anna with
            {
                Tier = tier,
                Zone = zone,
                Language = language,
                Preferred = channel,
                Phone = addresses == "email" ? null : CallCentre.Anna.Phone,
                Email = addresses == "phone" ? null : CallCentre.Anna.Email,
            },
            ContactedAt = ago == 0 ? null : start - Duration.FromMinutes(ago),
            Promise = ahead < 0 || kind == CaseKind.Suggestion ? null : start + Duration.FromMinutes(ahead),
            EscalateNow = escalate,
        };
}
