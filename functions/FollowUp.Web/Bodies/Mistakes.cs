using System.Diagnostics.CodeAnalysis;

namespace FollowUp.Web.Bodies;

/// <summary>What is wrong with one field.</summary>
/// <param name="Sentence">The end of a sentence that begins with the field, or a sentence.</param>
/// <param name="Code">The stable code, for who says it in words of their own; null for what a form never sends.</param>
/// <param name="Values">What the sentence speaks of, by name.</param>
internal sealed record Mistake(string Sentence, string? Code = null, params (string Name, int Value)[] Values)
{
    /// <summary>A mistake of a program, which has a sentence and no code.</summary>
    [return: NotNullIfNotNull(nameof(sentence))]
    public static implicit operator Mistake?(string? sentence) => sentence is null ? null : new(sentence);
}

/// <summary>Every mistake that somebody who fills in a form can make, in one place: sentence, code and values.</summary>
internal static class Mistakes
{
    public static Mistake Required(string sentence = "is required") => new(sentence, "required");

    public static Mistake Blank() => new("may not be blank", "blank");

    public static Mistake TooLong(int most) => new($"may have at most {most} characters", "tooLong", ("most", most));

    public static Mistake ControlCharacters(bool lines) =>
        new(lines ? "may not hold control characters other than line breaks and tabs" : "may not hold control characters", "controlCharacters");

    public static Mistake WholeNumber(int least, int most) =>
        new($"must be a whole number from {least} to {most}", "wholeNumber", ("least", least), ("most", most));

    public static Mistake Time() => new("must be an ISO 8601 time with its offset, such as 2026-11-22T09:30:00+08:00", "time");

    public static Mistake LocalTime() => new("must be a local date and time, such as 2026-11-24T13:00", "time");

    public static Mistake Date(string example) => new($"must be a date such as {example}", "date");

    public static Mistake DateOutOfBounds(int first, int last) =>
        new($"must lie between {first} and {last}", "dateOutOfBounds", ("first", first), ("last", last));

    public static Mistake PhoneOrEmail() => new("or customer.email is required: the customer has to be told", "phoneOrEmail");

    public static Mistake Phone(string sentence) => new(sentence, "phone");

    public static Mistake Email(string sentence) => new(sentence, "email");

    public static Mistake Channel() => new("needs an address on this channel", "channel");

    public static Mistake Zone() => new("must be the id of an IANA zone, such as Asia/Shanghai", "zone");

    public static Mistake CallWindow() => new("must be two times of day such as 18:00-20:30", "callWindow");

    public static Mistake PeriodBackwards() => new("lies before 'from'", "periodBackwards");

    public static Mistake PeriodTooLong(int most) => new($"makes more than {most} days", "periodTooLong", ("most", most));

    public static Mistake AbsenceBackwards() => new("must lie after 'from' and after now", "absenceBackwards");

    public static Mistake LaunchDate(int most) => new($"must be today or at most {most} days ahead, in the centre's zone", "launchDate", ("most", most));

    public static Mistake Advance(int most) => new($"must be longer than nothing and at most {most} days", "advance", ("most", most));
}
