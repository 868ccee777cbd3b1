using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sending;

public sealed class AGateBeforeTheSender : IAsyncDisposable
{
    private readonly SendingDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    [Trait("Rule", "M9")]
    public async Task Keeps_back_what_was_queued_when_the_customer_opted_out_and_the_case_takes_the_next_channel()
    {
        await _desk.StoreAsync(SendingDesk.ToCustomer());
        await _desk.Contacts.StopAsync(SendingDesk.ToCustomer().Address, CancellationToken.None);

        await _desk.DispatchAsync();

        var stored = await _desk.StoredAsync(SendingDesk.ToCustomer());
        Assert.Equal((MessageState.Failed, "optedOut"), (stored.Message.State, stored.Code));
        Assert.Empty(_desk.Sms.Calls);
        Assert.Equal([new ChannelBlock(Channel.Sms, null, "optedOut")], (await _desk.CaseAsync()).Blocks.ToArray());

        await _desk.DispatchAsync();
        Assert.Equal(["send M0"], _desk.Email.Calls);
    }

    [Fact]
    [Trait("Rule", "M9")]
    public async Task Lets_staff_through_whoever_opted_out()
    {
        await _desk.StoreAsync(SendingDesk.ToOwner());
        await _desk.Contacts.StopAsync(SendingDesk.ToOwner().Address, CancellationToken.None);

        await _desk.DispatchAsync();

        Assert.Equal(MessageState.Sent, await _desk.StateOfAsync(SendingDesk.ToOwner()));
    }

    [Fact]
    [Trait("Rule", "M8")]
    public async Task Remembers_what_the_provider_says_of_a_number()
    {
        _desk.Sms.Answers(new SendOutcome.Refused("21610", "Opted out."));
        await _desk.StoreAsync(SendingDesk.ToCustomer());

        await _desk.DispatchAsync();

        Assert.Equal(_desk.Now, (await _desk.Contacts.FindAsync(SendingDesk.ToCustomer().Address, CancellationToken.None)).OptedOutAt);
    }

    [Fact]
    [Trait("Rule", "M5")]
    public async Task Drops_a_second_invitation_to_rate_and_lets_the_first_be_tried_again()
    {
        var (first, second) = (Invitation("M5.1"), Invitation("M5.2"));
        _desk.Sms.Answers(new SendOutcome.TryLater("Not now."));
        await _desk.StoreAsync(first, second with { At = first.At + Duration.FromSeconds(1) });

        await _desk.DispatchAsync();
        _desk.Sms.Answers(new SendOutcome.Accepted("P1"));
        await _desk.DispatchForAsync(Duration.FromMinutes(5));

        MessageState[] states = [await _desk.StateOfAsync(first), await _desk.StateOfAsync(second)];
        Assert.Equal([MessageState.Sent, MessageState.Dropped], states.Order());
        Assert.Equal(2, _desk.Sms.Calls.Count);
    }

    private static OutgoingMessage Invitation(string step) => SampleMessages.Sms(SendingDesk.Id, step) with { Template = "M5" };

    [Fact]
    [Trait("Rule", "A4")]
    public async Task Forgets_what_counts_no_more_and_the_address_with_it_but_not_that_its_owner_wants_no_messages()
    {
        var (asked, stopped) = (SendingDesk.ToCustomer(), SendingDesk.ToCustomer() with { Id = "other", Address = "+8613812345670" });
        await _desk.Contacts.AskAsync(asked, CancellationToken.None);
        await _desk.Contacts.AskAsync(stopped, CancellationToken.None);
        await _desk.Contacts.LearnAsync(stopped.Address, "30005", CancellationToken.None);
        await _desk.Contacts.StopAsync(stopped.Address, CancellationToken.None);

        await _desk.ForgetAsync();
        Assert.NotEqual(Contact.Unknown, await _desk.Contacts.FindAsync(asked.Address, CancellationToken.None));
        _desk.Now += Duration.FromDays(1);
        await _desk.ForgetAsync();
        Assert.Equal(Contact.Unknown, await _desk.Contacts.FindAsync(asked.Address, CancellationToken.None));
        Assert.NotNull((await _desk.Contacts.FindAsync(stopped.Address, CancellationToken.None)).BlockedUntil);

        _desk.Now += Duration.FromDays(30);
        await _desk.ForgetAsync();
        Assert.Equal(
            Contact.Unknown with { OptedOutAt = SampleCases.Start }, await _desk.Contacts.FindAsync(stopped.Address, CancellationToken.None));
        Assert.Equal(0, await _desk.ForgetAsync());
    }
}
