using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Something that happens in a random story: time passes, or somebody gives a command that fits or does not.</summary>
internal sealed record AMove(string What, string By, int Minutes, int Choice)
{
    /// <summary>Answers and cancellations are rare, or few stories would be long.</summary>
    public static Gen<AMove> Any { get; } =
        from what in Gen.Frequency(
            (12, Gen.Constant("wait")),
            (4, Gen.Constant("jump")),
            (2, Gen.Constant("unseen")),
            (3, Gen.Constant("to the next wake-up")),
            (3, Gen.Elements("note", "accept", "assign", "escalate")),
            (3, Gen.Constant("acknowledge")),
            (3, Gen.Constant("delivery")),
            (1, Gen.Constant("reply")),
            (2, Gen.Elements("ask", "ask", "later", "third party")),
            (2, Gen.Constant("resume")),
            (2, Gen.Elements("reclassify", "snooze")),
            (2, Gen.Elements("carry over", "hand to the lead")),
            (2, Gen.Elements("extend", "decide", "decide")),
            (1, Gen.Elements("words", "words", "ask for a supervisor")),
            (1, Gen.Elements("opt out", "opt in", "thanks", "automatic reply")),
            (1, Gen.Constant("answer")),
            (4, Gen.Elements("start", "finish", "finish", "slot")),
            (1, Gen.Elements("reopen calls", "slot by the customer")),
            (2, Gen.Elements("rate", "reopen", "confirm", "came again", "merge", "merged")),
            (2, Gen.Elements("join master", "join master", "leave master", "master failed", "answer for master")),
            (1, Gen.Elements("excuse", "cancel", "call", "flag", "excuse", "call")))
        from person in Gen.Elements("amy", "ben", "lee", "bob", "sam", "max")
        from minutes in Gen.OneOf(Gen.Choose(0, 15), Gen.Choose(0, 120), Gen.Choose(0, 1440))
        from choice in Gen.Choose(0, 11)
        select new AMove(what, person, minutes, choice);

    public void Do(Story story)
    {
        var later = story.Now + Duration.FromMinutes(Minutes) + Duration.FromTicks(Choice % 3);
        switch (What)
        {
            case "wait": story.At(later); break;
            case "jump": story.DownUntil(later); break;
            case "unseen": story.Unseen(later); break;
            case "to the next wake-up": story.At(NextWakeUp.Of(story.Case) is { } next && next > story.Now ? next : story.Now); break;
            case "note": story.Note(By, $"note {Choice % 2}"); break;
            case "accept": story.Accept(By); break;
            case "assign": story.Assign(By, CallCentre.People[Choice % CallCentre.People.Count].Id); break;
            case "escalate": story.Escalate(By); break;
            case "acknowledge": story.Acknowledge(By, later); break;
            case "answer": story.Answer(By, $"Answer {Choice % 2}.", Proof.Message, Choice % 3 == 2 ? null : (SendTime)(Choice % 3)); break;
            case "call": story.Answer(By, proof: Proof.Call); break;
            case "cancel": story.Cancel(By); break;
            case "excuse": story.Excuse(By); break;
            case "flag": story.TryFlag(); break;
            case "delivery": Deliver(story); break;
            case "ask": story.Ask(By, $"Question {Choice % 2}?"); break;
            case "later": story.Pause(By, PauseWish.CustomerLater, later, Choice % 2 == 0 ? "on the phone" : null); break;
            case "third party": story.Pause(By, PauseWish.ThirdParty, Choice % 2 == 0 ? later : null, "the bank"); break;
            case "resume": story.Resume(By); break;
            case "snooze": story.Snooze(By, later); break;
            case "extend": story.Extend(story.Case.Owner ?? By, (story.Case.Cycle.Promise?.DeadlineAt ?? later) + Duration.FromMinutes(Minutes)); break;
            case "decide": story.DecideExtension(By, Choice % 3 != 0, Choice % 2 == 0 ? Proof.Message : Proof.Call); break;
            case "reclassify": Reclassify(story); break;
            case "words": story.Words($"words {Choice % 2}"); break;
            case "ask for a supervisor": story.AskForSupervisor(); break;
            case "opt out": story.OptOut(); break;
            case "opt in": story.OptIn(); break;
            case "thanks": story.Decide(new CaseCommand.RecordThanks(Channel.Sms, "thanks", $"SM{Choice % 3}") { By = Actor.System }); break;
            case "automatic reply":
                story.Decide(new CaseCommand.RecordReply(Channel.Sms, "I am driving", $"SM{Choice % 3}", IsAutomatic: true) { By = Actor.System });
                break;
            case "reply": story.Reply($"reply {Choice % 2}", $"SM{Choice % 3}"); break;
            case "start": story.StartAttempt(By, Choice == 0 ? "asked for it" : null); break;
            case "finish": story.FinishAttempt(By, (AttemptOutcome)(1 + (Choice + Minutes) % 7), Choice % 4 == 0 ? null : $"note {Choice % 3}"); break;
            case "slot": story.ChooseSlot(By, later, Choice % 3 == 0 ? "asked for it" : null); break;
            case "slot by the customer": story.ChooseSlotAsCustomer(later + Duration.FromHours(Choice)); break;
            case "carry over": story.CarryOver(By, $"reason {Choice % 2}"); break;
            case "hand to the lead": story.HandToLead((HandOverRule)(Choice % 3), story.Case.Owner, story.Now); break;
            case "reopen calls": story.ReopenCalls(By); break;
            case "confirm": story.Confirm(Sayer); break;
            case "reopen": story.Reopen($"reason {Choice % 2}", Sayer); break;
            case "rate": story.Rate(Choice % 7, Sayer); break;
            case "came again": story.CameAgain($"{Choice}", By, escalateNow: Choice == 11); break;
            case "merge": story.Merge(Other(story), by: By); break;
            case "merged": story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzz0"), "261123-1", Choice % 2 == 0 ? null : story.Now) { By = Actor.System }); break;
            case "join master": story.JoinMaster(later + Duration.FromMinutes(1), new CaseId($"mmmmmmmmmmmmmmm{Choice % 2}"), By); break;
            case "leave master": story.LeaveMaster(By); break;
            case "master failed": story.MasterFailed(); break;
            case "answer for master": story.AnswerForMaster(); break;
            default: throw new InvalidOperationException($"Nothing is called {What}.");
        }
    }

    /// <summary>Another case of the customer; one in two has a call agreed on, if it may be then.</summary>
    private Case Other(Story story)
    {
        var other = story.Another(f => f with { Complexity = (Complexity)(Choice % 2), Id = new CaseId($"zzzzzzzzzzzzzzz{Choice % 3}") });
        var choose = new CaseCommand.ChooseSlot(story.Now + Duration.FromMinutes(Minutes), "asked for it") { By = Story.By("ben") };
        return Choice % 4 < 2 && CaseDecider.Decide(other, choose, story.Now, story.Books) is Decision.Accepted chosen ? chosen.Case : other;
    }

    private Actor? Sayer => Choice % 2 == 0 ? null : Story.By(By);

    private void Reclassify(Story story) => story.Reclassify(
        By,
        Choice % 4 == 0 ? (CaseKind)(Choice / 4) : null,
        Choice % 3 == 0 ? (Complexity)(Choice % 2) : null,
        Choice % 5 == 0 ? "back office" : null,
        (CustomerTier)(Choice % 2));

    /// <summary>Mostly the outcome of the customer's last messages, but of any message now and then.</summary>
    private void Deliver(Story story)
    {
        var customers = story.Messages.Where(m => m.Recipient == OutgoingMessage.Customer || Choice == 0).ToList();
        MessageState[] states = [MessageState.Failed, MessageState.Undelivered, MessageState.Sent, MessageState.Delivered, MessageState.Shown];
        var message = customers[^(1 + Choice % Math.Min(3, customers.Count))];
        string?[] codes = ["30003", "30005", "21610", null];
        var code = codes[Choice % codes.Length];
        story.Decide(new CaseCommand.RecordDelivery(message.Id, states[Minutes % states.Length], Minutes % 3 > 0, code) { By = Actor.System });
    }
}
