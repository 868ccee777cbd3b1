using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

[Trait("Rule", "M9")]
public sealed class WhatCustomersMean : IAsyncDisposable
{
    private const string Phone = "+8613812345678";
    private readonly WebhookDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("STOP", null)]
    [InlineData("退订", null)]
    [InlineData("Basta", "STOP")]
    public async Task Stop_is_remembered_of_the_number_and_told_to_each_of_its_cases(string words, string? type)
    {
        var other = SampleCases.Id("other");
        await _desk.StoreAsync(SampleCases.Open());
        await _desk.StoreAsync(SampleCases.Open(other));

        Assert.Equal((200, "<Response/>"), await _desk.WriteAsync(Phone, words, optOutType: type));
        await _desk.WriteAsync(Phone, words, optOutType: type);

        Assert.Equal(_desk.GetCurrentInstant(), (await _desk.ContactAsync(Phone)).OptedOutAt);
        Assert.Equal(["ChannelBlocked"], await _desk.FactsAsync(SampleCases.Id()));
        Assert.Equal(["ChannelBlocked"], await _desk.FactsAsync(other));
    }

    [Fact]
    public async Task Stop_and_start_hold_for_a_number_without_a_case()
    {
        await _desk.WriteAsync("+8613900000001", "Stop.");
        Assert.NotNull((await _desk.ContactAsync("+8613900000001")).OptedOutAt);

        await _desk.WriteAsync("+8613900000001", "yes", "SM3");
        Assert.Null((await _desk.ContactAsync("+8613900000001")).OptedOutAt);
    }

    [Theory]
    [InlineData("START", null)]
    [InlineData("Yes!", null)]
    [InlineData("Hola", "START")]
    public async Task Start_opens_the_channel_again(string words, string? type)
    {
        await _desk.StoreAsync(SampleCases.Open());
        await _desk.WriteAsync(Phone, "STOP");

        await _desk.WriteAsync(Phone, words, "SM3", type);

        Assert.Equal(["ChannelBlocked", "ChannelOpened"], await _desk.FactsAsync(SampleCases.Id()));
        Assert.Empty((await _desk.CaseAsync(SampleCases.Id())).Blocks);
    }

    [Fact]
    public async Task What_was_held_for_sms_takes_email_after_stop()
    {
        var held = SampleMessages.Sms(SampleCases.Id(), "M3", MessageState.Held);
        var open = SampleCases.Open();
        var until = SampleCases.Start + Duration.FromHours(2);
        await _desk.StoreAsync(
            open with { Cycle = open.Cycle with { Held = [new HeldMessage("M3", TemplateName.Apology, Channel.Sms, until)] } }, held);

        await _desk.WriteAsync(Phone, "T");

        Assert.Equal(["M3 Sms Dropped", "M3 Email Held"], await _desk.ToCustomerAsync(open.Id));
    }

    [Fact]
    public async Task After_stop_the_next_message_of_a_running_case_takes_email()
    {
        var open = SampleCases.Open() with { Owner = "amy", Team = "red" };
        await _desk.StoreAsync(open);
        await _desk.WriteAsync(Phone, "STOP");

        await _desk.GiveAsync(open.Id, new CaseCommand.GiveAnswer("已经修好了。", "repaired", "mast", Proof.Message, null) { By = Actor.System });

        Assert.Equal(["M4.1 Email Queued"], await _desk.ToCustomerAsync(open.Id));
    }

    [Theory]
    [InlineData("谢谢", "CustomerThanked")]
    [InlineData("Ok, thanks!", "CustomerThanked")]
    [InlineData("Automatic reply: I am away.", "CustomerReplied")]
    public async Task Thanks_and_machines_are_noted_and_nobody_is_told(string words, string fact)
    {
        await _desk.StoreAsync(SampleCases.Open());

        await _desk.WriteAsync(Phone, words);
        await _desk.WriteAsync(Phone, words);

        Assert.Equal([fact], await _desk.FactsAsync(SampleCases.Id()));
        Assert.Empty(await _desk.MessagesAsync(SampleCases.Id()));
    }
}
