using System.Collections.Immutable;
using FollowUp.Core.Customers.Words;

namespace FollowUp.Core.Tests.Customers.Words;

[Trait("Rule", "M9")]
public class WhatACustomerMeans
{
    private static readonly WordBook Book = Of(
        (WordMeaning.Stop, ["STOP", "STOP ALL", "退订", "TD"]),
        (WordMeaning.Start, ["START", "YES"]),
        (WordMeaning.Solved, ["yes", "已解决", "it's solved"]),
        (WordMeaning.NotSolved, ["no", "没解决"]),
        (WordMeaning.Thanks, ["thanks", "好的", "👍"]),
        (WordMeaning.Automatic, ["automatic reply", "自动回复"]));

    [Theory]
    [InlineData("stop")]
    [InlineData(" Stop. ")]
    [InlineData("ＳＴＯＰ")]
    [InlineData("S T O P !!!")]
    [InlineData("stopall")]
    [InlineData("退订。")]
    [InlineData("【退订】")]
    [InlineData("td")]
    public void Is_to_get_no_more(string text) => Assert.IsType<CustomerWord.Stop>(Book.Read(text, optedOut: false));

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 5! ", 5)]
    [InlineData("１", 1)]
    [InlineData("４。", 4)]
    public void Is_a_rating(string text, int score) => Assert.Equal(new CustomerWord.Rating(score), Book.Read(text, optedOut: false));

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("35")]
    [InlineData("5 times")]
    [InlineData("please stop calling me")]
    [InlineData("yes, but it is broken again")]
    [InlineData("thanks for nothing")]
    [InlineData("I only get an automatic reply")]
    [InlineData("已解决了吗")]
    [InlineData("")]
    [InlineData(" ?! ")]
    [InlineData("\ud83d")]
    public void Is_read_by_somebody_unless_the_whole_message_is_a_word(string text) =>
        Assert.IsType<CustomerWord.Other>(Book.Read(text, optedOut: false));

    [Fact]
    public void Is_a_yes_or_a_no_or_thanks()
    {
        Assert.IsType<CustomerWord.Solved>(Book.Read("Yes!", optedOut: false));
        Assert.IsType<CustomerWord.Solved>(Book.Read("It’s solved", optedOut: false));
        Assert.IsType<CustomerWord.NotSolved>(Book.Read("没解决！", optedOut: false));
        Assert.IsType<CustomerWord.Thanks>(Book.Read("好的～", optedOut: false));
        Assert.IsType<CustomerWord.Thanks>(Book.Read("👍", optedOut: false));
    }

    [Fact]
    public void Is_to_get_messages_again_when_yes_comes_from_somebody_who_had_stopped_them()
    {
        Assert.IsType<CustomerWord.Start>(Book.Read("YES", optedOut: true));
        Assert.IsType<CustomerWord.Start>(Book.Read("start", optedOut: false));
        Assert.IsType<CustomerWord.Stop>(Book.Read("stop", optedOut: true));
        Assert.IsType<CustomerWord.NotSolved>(Book.Read("no", optedOut: true));
    }

    [Theory]
    [InlineData("Automatic reply: I am on holiday until Monday.")]
    [InlineData("[AUTOMATIC REPLY] Thank you")]
    [InlineData("自动回复：我正在开会")]
    public void Is_nothing_when_a_machine_answers(string text) => Assert.IsType<CustomerWord.Automatic>(Book.Read(text, optedOut: false));

    [Fact]
    public void Is_found_at_the_beginning_of_any_length_of_text()
    {
        Assert.IsType<CustomerWord.Automatic>(Book.Read("Automatic reply" + new string('x', 100_000), optedOut: false));
        Assert.IsType<CustomerWord.Other>(Book.Read(string.Concat(Enumerable.Repeat("😀", 5_000)), optedOut: false));
    }

    [Theory]
    [InlineData(WordMeaning.Thanks, "Stop!", "means 'Stop' already")]
    [InlineData(WordMeaning.Start, "stop", "means 'Stop' already")]
    [InlineData(WordMeaning.Thanks, "５", "is a rating")]
    [InlineData(WordMeaning.Thanks, "...", "neither letter nor digit")]
    [InlineData(WordMeaning.Automatic, "I am", "too short")]
    public void Is_not_taken_from_a_book_that_says_two_things(WordMeaning meaning, string word, string sentence)
    {
        var (book, problems) = WordBook.Create(new Dictionary<WordMeaning, ImmutableArray<string>>
        {
            [WordMeaning.Stop] = ["STOP"],
            [meaning] = [word],
        });

        Assert.Null(book);
        Assert.Contains(sentence, Assert.Single(problems).Sentence, StringComparison.Ordinal);
    }

    private static WordBook Of(params (WordMeaning Meaning, ImmutableArray<string> Words)[] lists)
    {
        var (book, problems) = WordBook.Create(lists.ToDictionary(l => l.Meaning, l => l.Words));
        Assert.Empty(problems);
        return book!;
    }
}
