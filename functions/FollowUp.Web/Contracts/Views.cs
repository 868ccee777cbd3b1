using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Web.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>How cases and messages look in the API.</summary>
internal static class Views
{
    public static CaseAnswer Answer(Case @case, Books books) => new(Plan(@case, books), @case, Warnings.Of(@case.Cycle));

    public static PlanAnswer Plan(Case @case, Books books)
    {
        var promise = @case.Cycle.Promise;
        return new PlanAnswer
        {
            Status = @case.Status,
            Kind = @case.Kind,
            Complexity = @case.Complexity,
            Category = @case.Category,
            Symptom = @case.Symptom,
            Project = @case.Project,
            Summary = @case.Summary,
            Team = @case.Team,
            Owner = @case.Owner,
            FlaggedAt = @case.FlaggedAt,
            PromisedAt = promise?.ToldAt,
            DueAt = promise?.DueAt,
            DeadlineAt = @case.Cycle.DeadlineAt,
            Say = CustomerText.Say(@case, books),
            Channel = CustomerText.ChannelOf(@case),
            Late = promise is not null && promise.PromisedAt > promise.DueAt,
            Steps = Steps(@case.Cycle),
            Customer = Customer(@case.Customer),
            Policy = @case.Cycle.Terms is { } t ? new PolicyView(t.Policy, t.PolicyVersion, t.Target, t.Calendar) : null,
        };
    }

    /// <summary>A case for a list, its addresses masked (A1), with what this person may do with it.</summary>
    public static CaseItem Item(Case @case, Actor by, Instant now) => Item(@case, MaskedView(@case.Customer), by, now);

    /// <summary>A case for its own page, without what is read elsewhere.</summary>
    public static CasePage Page(Case @case, Actor by, Instant now, Books books) =>
        new(Item(@case, Customer(@case.Customer), by, now), Plan(@case, books), @case, Cycle(@case.Cycle));

    private static CaseItem Item(Case @case, CustomerView customer, Actor by, Instant now)
    {
        var warning = Warnings.Of(@case.Cycle);
        return new CaseItem
        {
            Id = @case.Id,
            Number = @case.Number,
            Status = @case.Status,
            Kind = @case.Kind,
            Complexity = @case.Complexity,
            Category = @case.Category,
            Summary = @case.Summary,
            Team = @case.Team,
            Owner = @case.Owner,
            FlaggedAt = @case.FlaggedAt,
            PromisedAt = @case.Cycle.Promise?.ToldAt,
            DeadlineAt = @case.Cycle.DeadlineAt,
            Missed = @case.Cycle.MissedAt is not null,
            Reached = @case.Cycle.Reached,
            CustomerNotReached = @case.CustomerNotReached,
            CarriedOverTo = @case.Cycle.CarriedOver?.TouchBy,
            Weight = SaveWeight.Of(@case),
            EarlierMisses = SaveWeight.EarlierMisses(@case),
            CameAgain = @case.Cycle.CameAgain,
            Red = @case.Red,
            IsMaster = @case.IsMaster,
            Accepted = @case.Accepted,
            Paused = @case.Cycle.Pause?.Reason,
            PausedUntil = @case.Cycle.Pause?.Until,
            PauseAsked = @case.Cycle.PauseRequest?.Note,
            ExtensionAsked = @case.Cycle.Extension?.Until,
            ExtensionReason = @case.Cycle.Extension?.Reason,
            ExtensionAtSupervisor = @case.Cycle.Extension?.AtSupervisor,
            NewTimeOffered = @case.Cycle.Offer?.PromisedAt,
            Extended = @case.Cycle.Extended,
            AcknowledgedUntil = @case.Cycle.AcknowledgedUntil,
            SupervisorCalled = @case.Cycle.CalledSupervisor,
            SupervisorAskedAt = @case.Cycle.SupervisorAskedAt,
            SlotAt = @case.Cycle.Calls?.Slot?.StartAt,
            Unreachable = @case.IsUnreachable,
            AwaitsAcknowledgement = @case.Cycle.AwaitsAcknowledgement(now),
            Allowed = AllowedCommands.For(by, @case),
            Customer = customer,
            Warning = warning?.Sentence,
            WarningCode = warning?.Code,
            WarningValues = warning?.Values,
        };
    }

    private static CycleView Cycle(Cycle cycle) => new()
    {
        Number = cycle.Number,
        OpenedAt = cycle.OpenedAt,
        MissedAt = cycle.MissedAt,
        KeptNotReachedAt = cycle.KeptNotReachedAt,
        Calls = cycle.Calls is { } calls ? CallsView.Of(calls) : null,
        Excuse = cycle.Excuse,
        Acknowledgement = cycle.Acknowledgement,
        Waiting = cycle.Waiting,
        Held = cycle.Held,
        RepeatAt = cycle.RepeatAt,
        Repeats = cycle.Repeats,
        AbandonedAt = cycle.AbandonedAt,
        Pause = cycle.Pause,
        Master = cycle.Master,
        Pauses = cycle.Pauses,
        Question = cycle.Question,
        PauseRequest = cycle.PauseRequest,
        Extension = cycle.Extension,
        Offer = cycle.Offer,
        Snooze = cycle.Snooze,
        CarriedOver = cycle.CarriedOver,
        HandedOver = cycle.HandedOver,
        AcceptBy = cycle.AcceptBy,
        Answer = cycle.Answer,
        Outcome = cycle.Outcome,
        Reopened = cycle.Reopened,
        ConfirmUntil = cycle.ConfirmUntil,
        ClosedAt = cycle.ClosedAt,
        RatingAskedAt = cycle.RatingAskedAt,
        Rating = cycle.Rating,
    };

    /// <summary>A message with its whole address, for the page of a case.</summary>
    public static MessageView Whole(OutboxItem item) => Message(item, item.Message.Address);

    /// <summary>A message with its address masked, and the numbers in its text, for lists (A1).</summary>
    public static MessageView Listed(OutboxItem item)
    {
        var view = Message(
            item, item.Message.Channel == Channel.Sms ? Masked.Phone(item.Message.Address) : Masked.Email(item.Message.Address));
        return view with { Text = Masked.Phones(view.Text) };
    }

    private static MessageView Message(OutboxItem item, string to) => new()
    {
        Id = item.Message.Id,
        CaseId = OutgoingMessage.IsOfCentre(item.Message.Id) ? null : item.Message.CaseId,
        Recipient = item.Message.Recipient,
        To = to,
        Channel = item.Message.Channel,
        Template = item.Message.Template,
        Step = item.Message.Step,
        Subject = item.Message.Subject is { } subject ? Masked.Links(subject) : null,
        Text = Masked.Links(item.Message.Text),
        Sms = item.Message.Channel == Channel.Sms ? SmsView.Of(item.Message.Text) : null,
        State = item.Message.State,
        At = item.Message.At,
        Tries = item.Tries,
        ProviderId = item.ProviderId,
        Code = item.Code,
    };

    private static List<StepView> Steps(Cycle cycle)
    {
        var steps = new List<StepView>(cycle.Steps.Length + 4);
        foreach (var step in cycle.Steps)
        {
            foreach (var rung in step.Rungs)
            {
                steps.Add(new StepView(step.At, rung, PlannedStep.RuleOf(step.Id), step.Id, step.State));
            }
        }

        return steps;
    }

    public static CustomerView Customer(Customer c) =>
        new(c.Name, c.Salutation, c.Phone, c.Email, c.Tier, c.Zone, c.Language, c.Preferred, CallReaders.Text(c.CallWindow));

    private static CustomerView MaskedView(Customer c) => Customer(c with
    {
        Phone = c.Phone is null ? null : Masked.Phone(c.Phone),
        Email = c.Email is null ? null : Masked.Email(c.Email),
    });
}
