using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Where a case stands, as its customer sees it (M10).</summary>
public enum CustomerStanding
{
    /// <summary>The answer is on its way.</summary>
    Waiting,

    /// <summary>The time told to the customer has passed.</summary>
    Late,

    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>It ended without one.</summary>
    Ended,
}

/// <summary>Says where a case stands, in a word and in the customer's language.</summary>
public static class CustomerStandings
{
    /// <summary>Where it stands now.</summary>
    public static CustomerStanding Of(Case state, Instant now) => state.Cycle switch
    {
        { Outcome.Kind: OutcomeKind.Cancelled } => CustomerStanding.Ended,
        { Answer: not null } => CustomerStanding.Answered,
        { Outcome: not null } => CustomerStanding.Ended,
        { Promise: { } promise } when promise.ToldAt <= now => CustomerStanding.Late,
        _ => CustomerStanding.Waiting,
    };

    /// <summary>The sentence for the page, plain and without anything internal.</summary>
    public static string TextOf(Case state, Instant now, Books books)
    {
        var template = Of(state, now) switch
        {
            CustomerStanding.Ended => TemplateName.PageEnded,
            CustomerStanding.Answered => TemplateName.PageAnswered,
            CustomerStanding.Late => TemplateName.PageLate,
            _ when state.Cycle.Promise is null => TemplateName.PageNoPromise,
            _ => TemplateName.PageWaiting,
        };
        return CustomerText.Render(state, template, at: null, books).Text;
    }
}
