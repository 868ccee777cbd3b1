using FollowUp.Core.Chats;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Chats;

/// <summary>A chat that ends, begins anew, or is forgotten, and who may report on it.</summary>
[Trait("Rule", "H1")]
public class TheEndOfAChat
{
    [Fact]
    public void Is_forgotten_a_day_later()
    {
        var chat = AChat.Opened().Answered().At("5:00");

        Assert.NotNull(chat.At("1444:59").Chat);
        Assert.Null(chat.At("1445:00").Chat);
    }

    [Fact]
    public void Comes_by_forgetting_where_nobody_says_anything_more()
    {
        Assert.Null(AChat.Opened().At("1440:00").Chat);
        Assert.NotNull(AChat.Opened().At("60:00").Customer().At("1440:00").Chat);
        Assert.Null(AChat.Opened().At("60:00").Customer().At("1500:00").Chat);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Is_not_undone_by_an_opening_that_comes_again()
    {
        var chat = AChat.Opened().Answered();
        var state = chat.Chat;
        Assert.Same(state, Opened(chat).Chat);

        var ended = chat.At("5:30").Chat;
        Assert.Same(ended, Opened(chat, "0:00").Chat);
    }

    [Fact]
    public void Is_followed_by_a_new_beginning_whose_notifications_have_names_of_their_own()
    {
        var chat = Opened(AChat.Opened().Answered(message: "m1").At("10:00"));
        Assert.True(chat.Chat!.Runs);
        Assert.Empty(chat.At("20:00").Answered(message: "m1").At("30:00").Told.Skip(2));

        chat.Answered(message: "m2").At("40:00");

        Assert.Equal(4, chat.Told.Count);
        Assert.Equal(4, chat.Chat!.Notifications.Select(one => one.Id).Distinct().Count());
    }

    [Theory]
    [Trait("Rule", "A1")]
    [InlineData("amy", true)]
    [InlineData("ben", true)]
    [InlineData("lee", true)]
    [InlineData("sam", true)]
    [InlineData("bob", false)]
    [InlineData("lil", false)]
    public void Is_the_business_of_the_team_and_of_supervisors(string person, bool may)
    {
        var chat = AChat.Opened();

        foreach (var command in (ChatCommand[])[new ChatCommand.Hear(Speaker.Customer, false, null, null) { By = Story.By(person) }, Open(person)])
        {
            Assert.Equal(may, chat.Do(command) is ChatDecision.Accepted);
        }
    }

    private static ChatCommand.Open Open(string person, string? at = null) =>
        new("web-42", null, at is null ? null : AChat.Time(at)) { By = Story.By(person) };

    private static AChat Opened(AChat chat, string? at = null)
    {
        Assert.IsType<ChatDecision.Accepted>(chat.Do(Open("amy", at)));
        return chat;
    }
}
