using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Webhooks;

namespace FollowUp.Web.CustomerPages.Words;

/// <content>English.</content>
internal sealed partial record PageWords
{
    private static PageWords En { get; } = new()
    {
        Language = Languages.En,
        CaseNumber = "Case number",
        Standing = standing => standing switch
        {
            CustomerStanding.Waiting => "We are working on it",
            CustomerStanding.Late => "We are late, and we are sorry",
            CustomerStanding.Answered => "We have answered you",
            CustomerStanding.Paused => "On hold for now",
            CustomerStanding.Merged => "We are going on under another number",
            _ => "This case is closed",
        },
        AnswerBy = "You will have our answer by",
        AnswerWasDue = "We had promised you an answer by",
        CallAt = "We will call you at",
        Zone = zone => zone switch
        {
            "Asia/Shanghai" => "Beijing time",
            "Asia/Hong_Kong" => "Hong Kong time",
            "Asia/Taipei" => "Taipei time",
            "Europe/London" => "UK time",
            "Etc/UTC" or "UTC" => "UTC",
            _ => $"{CityOf(zone)} time",
        },
        TimesAre = zone => $"These times are {zone}.",
        OurAnswer = "Our answer",
        OurQuestion = "We need to know from you",
        YouCan = "What you can do here",
        Of = action => action switch
        {
            CustomerAction.Confirm => new(
                "Is it solved?", "", "", "Yes, it is solved",
                "Thank you for telling us. We are glad that it is solved."),
            CustomerAction.NotSolved => new(
                "Not solved yet?", "We will take it up again.", "What is still wrong? (You may leave this empty.)", "No, it is not solved",
                "Thank you for telling us. We are sorry that it is not solved yet; we are taking it up again."),
            CustomerAction.ChooseSlot => new(
                "Choose when we call you", "", "A time that suits you", "Call me at this time",
                "Thank you. We will call you at the time that you chose."),
            CustomerAction.AddInformation => new(
                "Tell us more", "We read it together with what you have told us already.", "What should we know?", "Send",
                "Thank you. We have added this to your case."),
            CustomerAction.AskForSupervisor => new(
                "Speak to a supervisor", "A supervisor looks at your case and contacts you.", "", "Ask for a supervisor",
                "Thank you. A supervisor has been told and will look at your case."),
            _ => new(
                "How did we do?", "It helps us to do better.", "Your rating", "Send the rating",
                "Thank you for your rating."),
        },
        Scores = ["Very bad", "Bad", "Fair", "Good", "Very good"],
        ReachUs = "You can also contact us:",
        Mistakes = new()
        {
            Title = "Not sent",
            NothingWritten = "Please write a few words first.",
            TooLong = $"This is too long. Please shorten it to {CustomerWords.Most} characters.",
            OtherWords = "We could not take these words. Please say it in other words.",
            NothingChosen = "Please choose one first.",
            TimeIsTaken = "This time is no longer free. Please choose another.",
            NotNow = "This can no longer be done: your case has moved on meanwhile. What you can do now is shown below; what you wrote is kept.",
            Busy = "We could not take this just now. Please send it again in a moment.",
            Unreadable = "We could not read what was sent. Please try again.",
        },
        UnknownLink = (
            "This link leads nowhere",
            "It may have been cut short, or something was added to it. Please open it again from our message, or copy the whole of it."),
        LinkExpired = (
            "This link is no longer valid",
            "For your safety our links work for a limited time. If you have a later message from us, please use the link in that one."),
        OurMistake = (
            "Something went wrong on our side",
            "We are sorry. Please open the link again in a few minutes. If you had just sent us something, the page then shows whether we have it."),
    };
}
