using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.CustomerPages.Words;
using FollowUp.Web.Webhooks;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>What the page has to say about what the customer has just done: that it was taken, or why not.</summary>
/// <param name="About">The action.</param>
/// <param name="Status">The HTTP status of the refusal; null if it was taken.</param>
/// <param name="Sent">What was sent and not taken.</param>
internal sealed record Taking(CustomerAction? About, int? Status, SentForm? Sent)
{
    /// <summary>That it was taken; null for a word that names no action.</summary>
    public static Taking? Done(string? word) =>
        word is not null && EnumText<CustomerAction>.TryParse(word, out var action) ? new Taking(action, null, null) : null;

    public static Taking Refused(int status, SentForm sent) => new(sent.Action, status, sent);

    /// <summary>True if something was sent in vain.</summary>
    public bool IsRefusal => Status is not null;

    /// <summary>The form that the sentence belongs to, among those that the page has; null if it belongs to the page.</summary>
    public CustomerAction? PlaceAmong(IReadOnlyList<CustomerAction> actions) =>
        Status is StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity && About is { } about && actions.Contains(about) ? about : null;

    /// <summary>The form that takes the words that were typed: that of their action, or, if it is offered no more, the one for any words.</summary>
    public CustomerAction? PlaceOfWords(IReadOnlyList<CustomerAction> actions) =>
        Sent is null || Sent.Text.Length == 0 ? null
        : About is CustomerAction.NotSolved && actions.Contains(CustomerAction.NotSolved) ? About
        : CustomerAction.AddInformation;

    public string SentenceIn(PageWords words) => IsRefusal ? Mistake(words.Mistakes) : words.Of(About!.Value).Done;

    private string Mistake(MistakeWords words) => Status switch
    {
        StatusCodes.Status409Conflict => words.NotNow,
        StatusCodes.Status413PayloadTooLarge => words.TooLong,
        StatusCodes.Status503ServiceUnavailable => words.Busy,
        StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity => About switch
        {
            CustomerAction.AddInformation when string.IsNullOrWhiteSpace(Sent!.Text) => words.NothingWritten,
            CustomerAction.AddInformation or CustomerAction.NotSolved => Sent!.Text.Length > CustomerWords.Most ? words.TooLong : words.OtherWords,
            CustomerAction.ChooseSlot => Sent!.SlotAt.Length == 0 ? words.NothingChosen : words.TimeIsTaken,
            CustomerAction.Rate => words.NothingChosen,
            _ => words.Unreadable,
        },
        _ => words.Unreadable,
    };
}
