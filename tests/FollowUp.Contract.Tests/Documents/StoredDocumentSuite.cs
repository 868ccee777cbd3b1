using FollowUp.Application.Documents;
using FollowUp.Application.Ports;

namespace FollowUp.Contract.Tests.Documents;

/// <summary>A document is one version, and only who knows it may change it (O1).</summary>
[Trait("Rule", "O1")]
public abstract class StoredDocumentSuite : DocumentSuite
{
    [Fact]
    public async Task Nothing_is_stored_by_a_name_that_was_never_used() => Assert.Null(await LoadAsync(Key("a")));

    [Fact]
    public async Task What_was_saved_is_loaded_as_it_was()
    {
        var first = New("a", 10) with { Json = "{\"text\":\"它's 📞 \\\\ \\u0000\"}" };
        await StoreAsync(first);
        Assert.Equal(first, await LoadAsync(first.Key));

        var second = Then(first, null) with { Json = "{}" };
        await StoreAsync(second);
        Assert.Equal(second, await LoadAsync(first.Key));
    }

    [Fact]
    public async Task Kinds_do_not_share_their_names()
    {
        await StoreAsync(New("a"), New("a", 5, "outage"));

        Assert.Equal(New("a"), await LoadAsync(Key("a")));
        Assert.Equal(New("a", 5, "outage"), await LoadAsync(Key("a", "outage")));
        Assert.Null(await LoadAsync(Key("a", "outages")));
    }

    [Fact]
    public async Task A_new_one_is_stored_once()
    {
        await StoreAsync(New("a", 1));

        Assert.False(await SaveAsync(New("a", 2)));

        Assert.Equal(New("a", 1), await LoadAsync(Key("a")));
    }

    [Fact]
    public async Task An_old_version_and_one_too_new_store_nothing()
    {
        var first = New("a", 1);
        await StoreAsync(first, Then(first, 2));

        Assert.False(await SaveAsync(Then(first, 3)));
        Assert.False(await SaveAsync(first with { Version = 4 }));
        Assert.False(await SaveAsync(first with { Key = Key("b"), Version = 2 }));

        Assert.Equal(Then(first, 2), await LoadAsync(Key("a")));
        Assert.Null(await LoadAsync(Key("b")));
        Assert.Equal(At(2), await NextAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_savers_at_once_exactly_one_wins(bool isNew)
    {
        var first = New("a");
        if (!isNew)
        {
            await StoreAsync(first);
        }

        var wanted = Enumerable.Range(0, 12).Select(minute => isNew ? New("a", minute) : Then(first, minute)).ToList();
        var results = await Task.WhenAll(wanted.Select(document => Task.Run(() => SaveAsync(document))));

        var winner = Assert.Single(results.Index(), result => result.Item).Index;
        Assert.Equal(wanted[winner], await LoadAsync(first.Key));
        Assert.Equal([wanted[winner]], await DueAsync(100));
    }

    [Fact]
    public async Task Only_the_version_that_stands_is_removed()
    {
        var first = New("a", 1);
        await StoreAsync(first, Then(first, 2));

        Assert.False(await RemoveAsync(first.Key, 1));
        Assert.NotNull(await LoadAsync(first.Key));
        Assert.True(await RemoveAsync(first.Key, 2));
        Assert.Null(await LoadAsync(first.Key));
    }

    [Fact]
    public async Task What_is_gone_is_removed_and_may_come_again()
    {
        await StoreAsync(New("a", 1));
        Assert.True(await RemoveAsync(Key("a"), 1));
        Assert.True(await RemoveAsync(Key("a"), 1));
        Assert.True(await RemoveAsync(Key("never"), 7));

        Assert.False(await SaveAsync(Then(New("a"), 3)));
        await StoreAsync(New("a", 2));
        Assert.Equal(New("a", 2), await LoadAsync(Key("a")));
    }

    [Fact]
    public async Task The_longest_content_fits_and_a_longer_one_is_refused()
    {
        var longest = New("a", 1) with { Json = "\"" + new string('长', DocumentForm.LongestJson - 2) + "\"" };
        await StoreAsync(longest);
        Assert.Equal(longest, await LoadAsync(longest.Key));

        await Assert.ThrowsAsync<DocumentTooLargeException>(() => SaveAsync(Then(longest, 2) with { Json = longest.Json + " " }));
        Assert.Equal(longest, await LoadAsync(longest.Key));
        Assert.Equal(At(1), await NextAsync());
    }

    [Fact]
    public async Task A_name_that_is_none_is_a_bug_of_the_caller()
    {
        DocumentKey[] none =
        [
            Key(""), Key("half \ud83d"), Key("\udcde half"), Key(new string('a', DocumentForm.LongestName + 1)),
            Key("a", "Chat"), Key("a", "chat.1"), Key("a", ""),
        ];
        foreach (var key in none)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(New("a") with { Key = key }));
            await Assert.ThrowsAsync<ArgumentException>(() => LoadAsync(key));
            await Assert.ThrowsAsync<ArgumentException>(() => RemoveAsync(key, 1));
        }
    }
}
