using FollowUp.Contract.Tests.Samples;
using FollowUp.Web.Webhooks;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

[Trait("Rule", "M9")]
public sealed class WhatCustomersWrite : IAsyncDisposable
{
    private const string Phone = "+8613812345678";
    private readonly WebhookDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_reply_is_added_to_the_newest_running_case_of_the_number()
    {
        var newest = SampleCases.Id("newest");
        await _desk.StoreAsync(SampleCases.Open());
        await _desk.StoreAsync(SampleCases.Open(newest) with { FlaggedAt = SampleCases.Start + Duration.FromMinutes(1) });
        var ended = SampleCases.Open(SampleCases.Id("ended")) with { FlaggedAt = SampleCases.Start + Duration.FromMinutes(2) };
        await _desk.StoreAsync(SampleCases.Ended(ended));

        var answer = await _desk.WriteAsync(Phone, "还没好 & <b>快点</b>");

        Assert.Equal((200, "<Response/>"), answer);
        Assert.Equal(["还没好 & <b>快点</b>"], await _desk.RepliesAsync(newest));
        Assert.Empty(await _desk.RepliesAsync(SampleCases.Id()));
        Assert.Empty(await _desk.RepliesAsync(ended.Id));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task The_same_message_twice_is_one_reply_and_the_same_words_again_are_two()
    {
        await _desk.StoreAsync(SampleCases.Open());

        await _desk.WriteAsync(Phone, "Hello?", "SM7");
        var again = await _desk.WriteAsync(Phone, "Hello?", "SM7");
        await _desk.WriteAsync(Phone, "Hello?", "SM8");

        Assert.Equal((200, "<Response/>"), again);
        Assert.Equal(["Hello?", "Hello?"], await _desk.RepliesAsync(SampleCases.Id()));
    }

    [Theory]
    [InlineData("+8613812345679")]
    [InlineData("whatsapp:+8613812345678")]
    [InlineData("Bank")]
    [InlineData("' OR 1=1 --")]
    public async Task A_number_without_a_running_case_is_answered_alike(string from)
    {
        await _desk.StoreAsync(SampleCases.Open());

        Assert.Equal((200, "<Response/>"), await _desk.WriteAsync(from, "Hello?"));

        Assert.Empty(await _desk.RepliesAsync(SampleCases.Id()));
    }

    [Theory]
    [InlineData("", CustomerWords.Picture)]
    [InlineData(" \r\n ", CustomerWords.Picture)]
    [InlineData(" a\u0000b\nc ", "a b\nc")]
    public async Task No_words_are_refused(string body, string kept)
    {
        await _desk.StoreAsync(SampleCases.Open());

        Assert.Equal(200, (await _desk.WriteAsync(Phone, body)).Status);

        Assert.Equal([kept], await _desk.RepliesAsync(SampleCases.Id()));
    }

    [Theory]
    [InlineData("x", 1600)]
    [InlineData("长", 1600)]
    [InlineData("😀", 1600)]
    [InlineData("😀x", 1599)]
    [InlineData("👨‍👩‍👧", 1600)]
    [InlineData("e\u0301x", 1599)]
    public void Long_words_are_cut_between_characters(string character, int length)
    {
        var kept = CustomerWords.Of(string.Concat(Enumerable.Repeat(character, 2000)));

        Assert.Equal(length, kept.Length);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(kept)));
    }

    [Theory]
    [InlineData("e\u0301", 1600)]
    [InlineData("e\uDB40\uDD00", 1599)]
    public void A_character_longer_than_a_message_is_cut_between_its_units(string beginning, int length)
    {
        var kept = CustomerWords.Of(beginning + string.Concat(Enumerable.Repeat(beginning[1..], 2000)));

        Assert.Equal(length, kept.Length);
        Assert.False(char.IsHighSurrogate(kept[^1]));
    }
}
