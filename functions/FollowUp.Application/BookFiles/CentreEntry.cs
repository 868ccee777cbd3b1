using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the settings of the centre itself.</summary>
internal static class CentreEntry
{
    /// <summary>Reads them; null if zone or regions are not usable, without which people cannot be read.</summary>
    public static Centre? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "name", "zone", "regions", "language", "reachUs", "dutyPhone") is not { } centre) return null;
        var regions = centre.Required("regions", Regions);
        var zone = centre.Required("zone", Values.Zone);
        var read = new Centre
        {
            Name = centre.Required("name", Values.Text) ?? "",
            Zone = zone!,
            Regions = regions ?? [],
            Language = centre.Required("language", Language) ?? Languages.ZhCn,
            ReachUs = centre.Required("reachUs", Values.Text) ?? "",
            DutyPhone = centre.Optional("dutyPhone", (at, notes) => Contacts.Phone(at, notes, regions)),
        };
        return zone is null || regions is null ? null : read;
    }

    /// <summary>One of the languages that FollowUp writes.</summary>
    public static string? Language(Located value, Findings findings)
    {
        var language = Values.Text(value, findings);
        if (language is null || Languages.Knows(language)) return language;
        findings.Add(value, $"'{language}' is not one of {string.Join(", ", Languages.All)}");
        return null;
    }

    private static IReadOnlyList<string>? Regions(Located value, Findings findings)
    {
        if (Values.List(value, findings) is not { } list) return null;
        if (list.Items.Count == 0) findings.Add(value, "must name at least one region, such as CN");
        return [.. list.Items.Select(item => Region(item, findings)).OfType<string>()];
    }

    private static string? Region(Located value, Findings findings)
    {
        var iso = Values.Text(value, findings);
        if (iso is null || PhoneRegion.Find(iso) is not null) return iso;
        findings.Add(value, $"'{iso}' is not one of {string.Join(", ", PhoneRegion.All.Select(region => region.Iso))}");
        return null;
    }
}
