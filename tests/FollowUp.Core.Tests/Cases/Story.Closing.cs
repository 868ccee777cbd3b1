using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What comes after the answer, and from other cases.</summary>
internal sealed partial class Story
{
    public const string OtherNumber = "261123-00000007";

    private readonly List<(CaseId Case, CaseCommand Command)> _followedOn = [];

    /// <summary>The commands that went to other cases because of this one.</summary>
    public IReadOnlyList<(CaseId Case, CaseCommand Command)> FollowedOn => _followedOn;

    /// <summary>Does what the case has left to do on others, and strikes it off.</summary>
    public void FollowOn(string? refusal = null)
    {
        foreach (var work in Case.FollowOns)
        {
            _followedOn.Add((work.Case, FollowingOn.CommandFor(Case, work, Now, Books)));
            Decide(new CaseCommand.RecordFollowOn(work.Case, refusal is null ? OtherNumber : null, refusal, work.Kind) { By = Actor.System });
        }
    }

    /// <summary>The story of the case that was opened because of this one.</summary>
    public Story Opened()
    {
        FollowOn();
        var other = new Story { Books = Books }.From(Now);
        Assert.IsType<Decision.Accepted>(other.Decide(_followedOn.Select(f => f.Command).OfType<CaseCommand.Flag>().Last()));
        return other;
    }

    /// <summary>Amy tells the customer on a call.</summary>
    public Story Solve()
    {
        Assert.IsType<Decision.Accepted>(Answer("amy", proof: Proof.Call));
        return this;
    }

    public Decision Confirm(Actor? by = null) => Decide(new CaseCommand.Confirm { By = by ?? Actor.Customer });

    public Decision Reopen(string? reason = "charged again", Actor? by = null) =>
        Decide(new CaseCommand.Reopen(reason) { By = by ?? Actor.Customer });

    public Decision Rate(int score, Actor? by = null) => Decide(new CaseCommand.Rate(score) { By = by ?? Actor.Customer });

    public Decision CameAgain(string flag, string by = "bob", string summary = "still charged twice", bool escalateNow = false) =>
        Decide(new CaseCommand.JoinRepeat
        {
            By = By(by),
            FlagId = new CaseId(flag.PadLeft(CaseId.Length, '0')),
            Summary = summary,
            EscalateNow = escalateNow,
            RepeatedFor = Duration.FromHours(24),
        });

    public Decision Merge(Case? other, CaseId? id = null, string by = "sam") =>
        Decide(new CaseCommand.Merge(id ?? other!.Id) { By = By(by), Seen = other });

    /// <summary>Another case, flagged at ten, with a call agreed on.</summary>
    public Case CalledAt(Instant slot, Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        var other = Another(f => (change?.Invoke(f) ?? f) with { Complexity = Complexity.Complex }, Time("10:00"));
        var chosen = CaseDecider.Decide(other, new CaseCommand.ChooseSlot(slot, null) { By = By("ben") }, Time("10:00"), Books);
        return Assert.IsType<Decision.Accepted>(chosen).Case;
    }

    /// <summary>Another case as it is right after its flag, now, or at another time.</summary>
    public Case Another(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null, Instant? at = null)
    {
        var flag = AFlag("ben") with { Id = new CaseId("zzzzzzzzzzzzzzzz"), Customer = CallCentre.Anna with { Email = "anna@work.example.org" } };
        var decision = CaseDecider.Decide(null, change is null ? flag : change(flag), at ?? Now, Books);
        return Assert.IsType<Decision.Accepted>(decision).Case;
    }
}
