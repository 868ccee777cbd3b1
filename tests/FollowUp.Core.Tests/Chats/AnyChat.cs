using FollowUp.Core.Chats;
using FollowUp.Core.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Chats;

/// <summary>Random words, answers, ticks, tries and their outcomes. What must hold is written down in <see cref="ChatInvariants"/>.</summary>
[Trait("Rule", "H1")]
public class AnyChat
{
    [Fact]
    public void Keeps_the_invariants_and_is_forgotten_in_the_end() => Check(400, moves =>
    {
        var chat = AChat.Opened();
        foreach (var move in moves)
        {
            move.Do(chat);
        }

        chat.Reachable = moves.Count % 2 == 0;
        chat.At(chat.Now + Duration.FromDays(5));
        Assert.Null(chat.Chat);
    });

    [Fact]
    public void Asks_at_most_once_and_closes_at_most_once_in_a_silence_and_in_this_order() => Check(200, moves =>
    {
        var chat = AChat.Opened();
        foreach (var move in moves)
        {
            move.Do(chat);
        }

        foreach (var silence in (chat.Chat?.Notifications ?? []).GroupBy(one => one.Id[..one.Id.LastIndexOf('.')]))
        {
            var kinds = silence.Select(one => one.Kind).ToList();
            Assert.True(kinds is [ChatNotice.AnythingElse] or [ChatNotice.Closing] or [ChatNotice.AnythingElse, ChatNotice.Closing], string.Join(", ", kinds));
        }
    });

    [Fact]
    [Trait("Rule", "O3")]
    public void Does_the_same_again_from_what_was_stored() => Check(100, moves =>
    {
        var (one, other) = (AChat.Opened(), AChat.Opened());
        foreach (var move in moves)
        {
            move.Do(one);
            other.Restart();
            move.Do(other);
        }

        Assert.Equal(Exact.Of(one.Chat), Exact.Of(other.Chat));
        Assert.Equal(one.Told, other.Told);
    });

    [Fact]
    [Trait("Rule", "L10")]
    public void Takes_no_harm_from_doubled_ticks() => Check(100, moves =>
    {
        var (one, other) = (AChat.Opened(), AChat.Opened());
        foreach (var move in moves)
        {
            move.Do(one);
            one.Tick();
            move.Do(other);
            other.Tick().Tick();
        }

        Assert.Equal(Exact.Of(one.Chat), Exact.Of(other.Chat));
    });

    private static void Check(int times, Action<IReadOnlyList<AChatMove>> holds)
    {
        var lists = from count in Gen.Choose(1, 60) from moves in AChatMove.Any.ArrayOf(count) select moves;
        var arbitrary = Arb.From(lists, moves => moves.Select((_, i) => moves.Where((_, j) => j != i).ToArray()));
        Prop.ForAll(arbitrary, moves => holds(moves)).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
    }
}
