using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Web.CustomerPages.Words;

/// <summary>The words of the customer's page in one language. What the books word, such as where a case stands, is not among them.</summary>
internal sealed partial record PageWords
{
    /// <summary>The language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>Where the case stands, in few words.</summary>
    public required Func<CustomerStanding, string> Standing { get; init; }

    /// <summary>What the promised time is, while it is to come.</summary>
    public required string AnswerBy { get; init; }

    /// <summary>The same when it has passed, or does not matter any more.</summary>
    public required string AnswerWasDue { get; init; }

    public required string CallAt { get; init; }

    /// <summary>Names the zone of a clock: of some as people say it, of others by its id.</summary>
    public required Func<string, string> Zone { get; init; }

    /// <summary>Says whose clock the offered times are on, by what <see cref="Zone"/> names.</summary>
    public required Func<string, string> TimesAre { get; init; }

    public required string OurAnswer { get; init; }

    public required string OurQuestion { get; init; }

    /// <summary>What comes above the forms.</summary>
    public required string YouCan { get; init; }

    public required Func<CustomerAction, ActionWords> Of { get; init; }

    /// <summary>The ratings from 1 to 5.</summary>
    public required IReadOnlyList<string> Scores { get; init; }

    public required string ReachUs { get; init; }

    public required MistakeWords Mistakes { get; init; }

    public required (string Heading, string Text) UnknownLink { get; init; }

    public required (string Heading, string Text) LinkExpired { get; init; }

    /// <summary>When we fail. Whether something was sent, and was taken, is not known here.</summary>
    public required (string Heading, string Text) OurMistake { get; init; }

    /// <summary>The words in a language; of one that FollowUp does not write, in English.</summary>
    public static PageWords In(string language) => language switch
    {
        Languages.ZhCn => ZhCn,
        Languages.ZhTw => ZhTw,
        _ => En,
    };

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}

/// <summary>The words around one action.</summary>
/// <param name="Heading">What the form is for.</param>
/// <param name="Hint">What comes of it.</param>
/// <param name="Field">The label of what is typed or chosen; empty if there is nothing.</param>
/// <param name="Button">What the customer says by pressing it.</param>
/// <param name="Done">That it was taken.</param>
internal sealed record ActionWords(string Heading, string Hint, string Field, string Button, string Done);

/// <summary>What is said beside a form that was not taken.</summary>
internal sealed record MistakeWords
{
    /// <summary>Before the title of the page.</summary>
    public required string Title { get; init; }

    public required string NothingWritten { get; init; }

    public required string TooLong { get; init; }

    public required string OtherWords { get; init; }

    public required string NothingChosen { get; init; }

    public required string TimeIsTaken { get; init; }

    public required string NotNow { get; init; }

    public required string Busy { get; init; }

    public required string Unreadable { get; init; }
}
