using FollowUp.Web.Bodies;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Web.People;

/// <summary>The times of absences: local times of the person's shifts, to the minute.</summary>
internal static class AbsenceTimes
{
    private static readonly LocalDateTimePattern Form = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static string Write(LocalDateTime local) => Form.Format(local);

    /// <summary>Reads the time in a field; null, and a mistake if there is some text, where it is none.</summary>
    public static LocalDateTime? Read(Sent sent, string name) => Read(sent, sent.Fields, "", name);

    /// <summary>The same of one in an object of the request, whose path ends with a dot.</summary>
    public static LocalDateTime? Read(Sent sent, JsonFields fields, string path, string name)
    {
        var text = fields.Text(name);

        // Years at the ends are left out: in a zone they can fall outside what an instant holds.
        if (text is not null && Form.Parse(text).TryGetValue(default, out var local) && local.Year is > 1 and < 9999)
        {
            return local;
        }

        if (text is not null)
        {
            sent.Errors.Unreadable(path + name, Mistakes.LocalTime());
        }

        return null;
    }
}
