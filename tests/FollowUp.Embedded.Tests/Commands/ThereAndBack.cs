using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Embedded.Tests.Commands;

[Trait("Rule", "O7")]
public class ThereAndBack
{
    private static readonly string[] Zones =
        ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu", "UTC"];

    private static readonly string[] Hours =
        ["", "\"00:00-24:00\"", "\"09:00-12:00\",\"13:00-18:00\"", "\"00:00-02:30\",\"02:30-03:15\"", "\"22:00-24:00\""];

    [Fact]
    public void The_span_until_what_is_due_within_a_time_is_that_time() =>
        Prop.ForAll(Situations().ToArbitrary(), situation =>
        {
            var (calendar, start, minutes) = situation;
            var due = Answer($$"""{"calendar":{{calendar}},"start":"{{start}}","within":"PT{{minutes}}M"}""", "due");

            var span = Answer($$"""{"calendar":{{calendar}},"start":"{{start}}","until":"{{due}}"}""", "span");

            var back = Answer($$"""{"calendar":{{calendar}},"start":"{{start}}","within":"{{span}}"}""", "due");
            return System.Xml.XmlConvert.ToTimeSpan(span) == TimeSpan.FromMinutes(minutes) && back == due;
        }).QuickCheckThrowOnFailure();

    private static Gen<(string Calendar, string Start, int Minutes)> Situations() =>
        from zone in Gen.Elements(Zones)
        from days in Gen.Elements(Hours).ArrayOf(7)
        from elapsed in Gen.Choose(0, 5)
        from minute in Gen.Choose(0, 525_600)
        from minutes in Gen.OneOf(Gen.Choose(0, 600), Gen.Choose(0, 20_000))
        where days.Any(day => day.Length > 0)
        let week = string.Join(',', "mon tue wed thu fri sat sun".Split(' ').Select((day, i) => $"\"{day}\":[{days[i]}]"))
        let start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddMinutes(minute)
        select (elapsed == 0 ? "null" : $$"""{"zone":"{{zone}}","hours":{ {{week}} } }""", start.ToString("yyyy-MM-ddTHH:mm:sszzz"), minutes);

    private static string Answer(string line, string name)
    {
        using var json = JsonDocument.Parse(Shell.Ask(line).Single());
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
