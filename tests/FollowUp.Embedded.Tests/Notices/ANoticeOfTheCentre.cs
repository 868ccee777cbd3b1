using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Tests.Sending;

namespace FollowUp.Embedded.Tests.Notices;

public sealed class ANoticeOfTheCentre : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TemplateValues Values = new() { Owner = "amy", Count = "1", Items = "261123-48213907" };

    private readonly SendingDesk _desk = new();

    private readonly List<OutgoingMessage> _sent = [];

    public Task InitializeAsync()
    {
        _desk.Email.Sends = message =>
        {
            _sent.Add(message);
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("E1"));
        };
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Rule", "L9")]
    public async Task Is_sent_once_to_each_person_however_often_it_is_told()
    {
        await TellAsync("amy 2026-11-23", "lee", "liz");
        await _desk.DispatchAsync();
        await TellAsync("amy 2026-11-23", "lee", "liz");
        await _desk.DispatchAsync();

        Assert.Equal(["lee", "liz"], _sent.Select(message => message.Recipient).Order());
        Assert.All(_sent, message => Assert.Contains("261123-48213907", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_another_occasion_is_another_one()
    {
        await TellAsync("amy 2026-11-23", "lee");
        await TellAsync("amy 2026-11-24", "lee");
        await _desk.DispatchAsync();

        Assert.Equal(2, _sent.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task That_fails_is_settled_and_harms_no_case()
    {
        _desk.Email.Answers(new SendOutcome.Refused("550", "No such mailbox."));
        await TellAsync("amy 2026-11-23", "lee");
        await _desk.DispatchAsync();

        var id = OutgoingMessage.IdOf("amy 2026-11-23", TemplateName.HandOverLead, "lee", Channel.Email);
        Assert.Equal(MessageState.Failed, (await _desk.Outbox.FindAsync(id, CancellationToken.None))!.Message.State);
        Assert.Null(await _desk.Outbox.NextAsync(CancellationToken.None));
        Assert.Equal(0, await _desk.DispatchAsync());
    }

    private Task TellAsync(string occasion, params string[] people) => new CentreNotices(_desk.Outbox, _desk, _desk).TellAsync(
        occasion, TemplateName.HandOverLead, [.. people.Select(id => _desk.Current.Roster.Find(id)!)], Values, CancellationToken.None);
}
