using FollowUp.Core.Promises;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>
/// Random centres, customers, commands and moves of the clock. What must hold is written down in <see cref="CaseInvariants"/>, which
/// the story holds every decision against; here it is only made to happen.
/// </summary>
public class AnyCase
{
    [Fact]
    [Trait("Rule", "L9")]
    [Trait("Rule", "L10")]
    [Trait("Rule", "O2")]
    public void Keeps_the_invariants_after_every_command_and_comes_to_rest() => Check(500, (life, moves) =>
    {
        var story = life.Begin();
        foreach (var move in moves)
        {
            move.Do(story);
        }

        ComesToRest(story);
    });

    [Fact]
    [Trait("Rule", "O3")]
    public void Does_the_same_again_from_what_was_stored() => Check(60, (life, moves) =>
    {
        var (one, other) = (life.Begin(), life.Begin());
        foreach (var move in moves)
        {
            move.Do(one);
            other.Restart();
            move.Do(other);
        }

        Assert.Equal(Exact.Of(one.Case), Exact.Of(other.Case));
        Assert.Equal(one.Messages, other.Messages);
    });

    [Fact]
    [Trait("Rule", "L10")]
    public void Takes_no_harm_from_doubled_wake_ups() => Check(60, (life, moves) =>
    {
        var (one, other) = (life.Begin(), life.Begin());
        foreach (var move in moves)
        {
            move.Do(one);
            one.Tick();
            move.Do(other);
            other.Tick();
            other.Tick();
        }

        Assert.Equal(Exact.Of(one.Case), Exact.Of(other.Case));
    });

    [Fact]
    [Trait("Rule", "L4")]
    public void That_runs_to_its_end_has_told_every_step_or_says_why_not() => Check(100, (life, _) =>
    {
        var story = life.Begin();
        ComesToRest(story);

        foreach (var step in story.Case.Cycle.Steps.Where(s => s.State == StepState.Fired))
        {
            Assert.Contains(story.Messages, m => m.Step == step.Id);
        }

        Assert.DoesNotContain(story.Case.Cycle.Steps, s => s.State == StepState.Planned);
        Assert.Empty(story.Case.Cycle.Waiting);
    });

    [Fact]
    [Trait("Rule", "P3")]
    [Trait("Rule", "P4")]
    public void Is_promised_a_whole_minute_that_lies_ahead_and_never_after_the_target_unless_it_comes_late() => Check(200, (life, _) =>
    {
        var story = life.Begin();
        if (story.Case.Cycle.Promise is { } promise)
        {
            Assert.Equal(Planning.WholeMinute(promise.PromisedAt), promise.PromisedAt);
            Assert.True(promise.PromisedAt > story.Now);
            Assert.True(promise.PromisedAt <= Instant.Max(promise.DueAt, story.Now + Duration.FromMinutes(16)));
        }
    });

    /// <summary>With nobody doing anything the case runs through its wake-ups and then wants no more; a story fails if they never end.</summary>
    private static void ComesToRest(Story story)
    {
        story.At(story.Now + Duration.FromDays(40));
        Assert.Null(NextWakeUp.Of(story.Case));
    }

    private static void Check(int times, Action<ALife, IReadOnlyList<AMove>> holds)
    {
        var lives = from life in ALife.Any
                    from count in Gen.Choose(1, 60)
                    from moves in AMove.Any.ArrayOf(count)
                    select (Life: life, Moves: new Moves(moves));
        var arbitrary = Arb.From(lives, l => l.Moves.Shorter().Select(moves => (l.Life, moves)));
        Prop.ForAll(arbitrary, l => holds(l.Life, l.Moves.List)).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
    }

    private sealed record Moves(IReadOnlyList<AMove> List)
    {
        /// <summary>Halves first, then one fewer: enough to find the few that matter.</summary>
        public IEnumerable<Moves> Shorter()
        {
            var half = List.Count / 2;
            if (half > 0)
            {
                yield return new([.. List.Take(half)]);
                yield return new([.. List.Skip(half)]);
            }

            for (var i = 0; i < List.Count; i++)
            {
                yield return new([.. List.Take(i), .. List.Skip(i + 1)]);
            }
        }

        public override string ToString() => string.Join(Environment.NewLine, List);
    }
}
