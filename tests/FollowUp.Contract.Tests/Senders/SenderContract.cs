using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Contract.Tests.Senders;

/// <summary>What every sender must hold, whatever is behind it. A derived class brings the sender and a double of its provider.</summary>
public abstract class SenderContract
{
    /// <summary>What breaks careless encoders: other scripts, form and mail syntax, a line that is a dot, a surrogate pair.</summary>
    protected const string Text = "王女士您好，案件 7k3m 的答复时间：2026-10-10 10:00。+1 & =?%\n.\n感谢您的耐心 ☎ 😀";

    /// <summary>The message under test; its address is one that the provider's double may name in its refusals.</summary>
    protected OutgoingMessage Message => new()
    {
        Id = OutgoingMessage.IdOf(new CaseId("7k3m9qxd2v5t8w1c"), 1, "M0", OutgoingMessage.Customer, Channel),
        CaseId = new CaseId("7k3m9qxd2v5t8w1c"),
        Template = "M0",
        Step = "M0",
        Recipient = OutgoingMessage.Customer,
        Channel = Channel,
        Address = Address,
        Subject = "关于您的投诉",
        Text = Text,
        At = Now,
    };

    /// <summary>The channel of the sender.</summary>
    protected abstract Channel Channel { get; }

    /// <summary>An address that the provider serves when it is healthy.</summary>
    protected abstract string Address { get; }

    /// <summary>True if the provider can be asked. If not, a resend must carry the same identity, so that it is seen once.</summary>
    protected abstract bool CanBeAsked { get; }

    /// <summary>Now, by the clock that the provider's double dates messages with.</summary>
    protected virtual Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>A sender in a situation, with that time-out. Called again, it changes the situation and keeps the double.</summary>
    protected abstract IMessageSender SenderWhen(ProviderSituation situation, TimeSpan timeout);

    /// <summary>The texts of all messages that the double took, oldest first, resends too.</summary>
    protected abstract IReadOnlyList<string> Taken();

    /// <summary>How many messages the recipient sees.</summary>
    protected abstract int Seen();

    /// <summary>Ends when the double has taken a number of messages.</summary>
    protected abstract Task WhenTakenAsync(int count);

    [Fact]
    public void It_serves_its_channel() => Assert.Equal(Channel, SenderWhen(ProviderSituation.Healthy).Channel);

    [Fact]
    public async Task A_message_is_accepted_and_taken_once_as_it_was_written()
    {
        var outcome = await SendAsync(ProviderSituation.Healthy);

        Assert.IsType<SendOutcome.Accepted>(outcome);
        Assert.Equal([Text], Taken());
    }

    [Fact]
    public async Task What_is_refused_for_good_is_refused_with_the_providers_code()
    {
        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(ProviderSituation.RefusesForGood));

        Assert.NotEmpty(refused.Code);
        Assert.Empty(Taken());
    }

    [Theory]
    [InlineData(ProviderSituation.Overloaded)]
    [InlineData(ProviderSituation.Unreachable)]
    [InlineData(ProviderSituation.RefusesOurCredentials)]
    public async Task What_says_nothing_about_the_message_is_tried_later(ProviderSituation situation)
    {
        Assert.IsType<SendOutcome.TryLater>(await SendAsync(situation));
        Assert.Empty(Taken());
    }

    [Theory]
    [InlineData(ProviderSituation.CutsAfterTaking)]
    [InlineData(ProviderSituation.SilentAfterTaking)]
    public async Task O3_A_lost_reply_is_unknown_and_a_second_try_does_not_reach_the_recipient_twice(ProviderSituation situation)
    {
        var claimedAt = Now;
        Assert.IsType<SendOutcome.Unknown>(await SendAsync(situation));
        Assert.Single(Taken());

        var sender = SenderWhen(ProviderSituation.Healthy);
        var found = await sender.LookUpAsync(Message, claimedAt, CancellationToken.None);

        if (CanBeAsked)
        {
            Assert.IsType<SendOutcome.Accepted>(found);
        }
        else
        {
            Assert.IsType<SendOutcome.NotFound>(found);
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(Message, CancellationToken.None));
        }

        Assert.Equal(1, Seen());
    }

    [Fact]
    public async Task A_message_that_was_never_sent_is_not_found()
    {
        var sender = SenderWhen(ProviderSituation.Healthy);

        Assert.IsType<SendOutcome.NotFound>(await sender.LookUpAsync(Message, Now, CancellationToken.None));
    }

    [Fact]
    public async Task O3_A_provider_that_cannot_be_reached_is_no_proof_that_it_has_nothing()
    {
        var outcome = await SenderWhen(ProviderSituation.Unreachable).LookUpAsync(Message, Now, CancellationToken.None);

        Assert.IsType(CanBeAsked ? typeof(SendOutcome.Unknown) : typeof(SendOutcome.NotFound), outcome);
    }

    [Fact]
    public async Task What_is_cancelled_beforehand_is_not_sent()
    {
        var sender = SenderWhen(ProviderSituation.Healthy);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.SendAsync(Message, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.LookUpAsync(Message, Now, cancelled));
        Assert.Empty(Taken());
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_silent_provider()
    {
        using var cancel = new CancellationTokenSource();
        var sending = SenderWhen(ProviderSituation.SilentAfterTaking, TimeSpan.FromSeconds(30)).SendAsync(Message, cancel.Token);
        await WhenTakenAsync(1);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(ProviderSituation.RefusesForGood)]
    [InlineData(ProviderSituation.Overloaded)]
    [InlineData(ProviderSituation.RefusesOurCredentials)]
    [InlineData(ProviderSituation.Unreachable)]
    [InlineData(ProviderSituation.CutsAfterTaking)]
    [InlineData(ProviderSituation.SilentAfterTaking)]
    public async Task A1_An_outcome_names_neither_address_nor_text(ProviderSituation situation)
    {
        var said = (await SendAsync(situation)).ToString();

        Assert.DoesNotContain(Address, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Address.TrimStart('+').Split('@')[0], said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("王女士", said, StringComparison.Ordinal);
    }

    private Task<SendOutcome> SendAsync(ProviderSituation situation) =>
        SenderWhen(situation).SendAsync(Message, CancellationToken.None);

    // Only what ends by the time-out has a short one: a busy machine must not turn an answer into silence.
    private IMessageSender SenderWhen(ProviderSituation situation) => SenderWhen(
        situation, situation == ProviderSituation.SilentAfterTaking ? TimeSpan.FromSeconds(0.8) : TimeSpan.FromSeconds(30));
}
