using FollowUp.Core.Cases;
using FollowUp.Web.Contracts;
using FollowUp.Web.CustomerPages.Words;
using NodaTime.Text;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>The page of a case, made of what the API tells a customer and of nothing else: so it holds nothing internal either.</summary>
internal static class CaseSheet
{
    public static Sheet Of(CustomerPageAnswer page, Taking? taking)
    {
        var words = PageWords.In(page.Language);
        var standing = words.Standing(page.Standing);
        var title = $"{standing} - {page.Centre}";
        return new Sheet(
            page.Language,
            taking is { IsRefusal: true } ? $"{words.Mistakes.Title}: {title}" : title,
            page.Centre,
            Html.All(
                AboutThePage(page, taking, words),
                Standing(page, standing, words),
                Question(page, words),
                Answer(page, words),
                Html.Tag("h2", [("class", "can")], words.YouCan),
                ActionForms.All(page, taking, words)),
            ReachUs(words, page.ReachUs));
    }

    public static Html ReachUs(PageWords words, string reachUs) => Html.All(words.ReachUs, " ", Html.Tag("strong", Reached(reachUs)));

    /// <summary>A phone number can be called at a touch; what else a centre gives stands as it is.</summary>
    private static Html Reached(string by) => by.Any(char.IsAsciiDigit) && by.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')')
        ? Html.Tag("a", [("href", "tel:" + string.Concat(by.Where(c => char.IsAsciiDigit(c) || c == '+')))], by)
        : by;

    private static Html AboutThePage(CustomerPageAnswer page, Taking? taking, PageWords words) =>
        taking is null || taking.PlaceAmong(page.Actions) is not null ? Html.None
        : taking.IsRefusal ? Html.Tag("p", [("class", "note bad"), ("role", "alert")], taking.SentenceIn(words))
        : Html.Tag("p", [("class", "note good"), ("role", "status")], taking.SentenceIn(words));

    private static Html Standing(CustomerPageAnswer page, string standing, PageWords words)
    {
        var late = page.Standing == CustomerStanding.Late;
        var waits = page.Standing is CustomerStanding.Waiting or CustomerStanding.Merged;
        var label = waits ? words.AnswerBy : words.AnswerWasDue;
        return Html.Tag(
            "section",
            [("class", late ? "card standing late" : "card standing")],
            Html.Tag("p", [("class", "number")], words.CaseNumber, " ", Html.Tag("strong", page.Number)),
            Html.Tag("h1", standing),
            Time(page.Promised, label, words, waits || late),
            Time(page.CallAt, words.CallAt, words, isBig: true),
            Html.Tag("p", [("class", "words")], page.Status));
    }

    private static Html Time(CustomerTime? time, string label, PageWords words, bool isBig) => time is null ? Html.None : Html.Tag(
        "p",
        [("class", isBig ? "promise" : "promise past")],
        Html.Tag("span", [("class", "label")], label),
        " ",
        Html.Tag("time", [("datetime", InstantPattern.ExtendedIso.Format(time.At))], time.Local),
        " ",
        Html.Tag("span", [("class", "zone")], words.Zone(time.Zone)));

    private static Html Question(CustomerPageAnswer page, PageWords words) => Said(page.Question, words.OurQuestion, "card question");

    private static Html Answer(CustomerPageAnswer page, PageWords words) => Said(page.Answer, words.OurAnswer, "card answer");

    private static Html Said(string? text, string title, string look) => text is null ? Html.None : Html.Tag(
        "section",
        [("class", look)],
        Html.Tag("h2", title),
        Html.Tag("div", [("class", "words"), ("dir", "auto")], text));
}
