using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Functions.Tables;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>Names of teams, people, steps and keys are what people make of them; they stand in keys and in filters all the same.</summary>
public sealed class KeyTests : TablesTest
{
    private static readonly string[] Names =
        [@"a/b\c#d?e", "o'hara' or 1 eq 1", "北组 📞", "tab\tline\n", "%2F+ _2F", "_", new string('长', 400)];

    public static TheoryData<string> Strange => new(Names);

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Strange_names_are_stored_and_found(string name)
    {
        var state = SampleCases.Open() with { Team = name, Owner = name };
        var message = SampleMessages.Sms(state.Id, step: name);
        var answer = SampleCommits.Answer(name);
        await StoreAsync(SampleCommits.Flag(state, message) with { Answer = answer });
        await Under.Projector.ProjectAsync(state.Id, CancellationToken.None);

        Assert.Equal(answer, await Under.Store.FindAnswerAsync(state.Id, name, CancellationToken.None));
        Assert.Single((await Under.Queries.ListAsync(new CaseQuery { Team = name, Owner = name }, CancellationToken.None)).Items);
        Assert.Single((await Under.Queries.ListAsync(new CaseQuery { Team = name }, CancellationToken.None)).Items);
        Assert.Empty((await Under.Queries.ListAsync(new CaseQuery { Team = name + name, Owner = name }, CancellationToken.None)).Items);
        var listed = await Under.Queries.OutboxAsync(new OutboxQuery { Team = name }, CancellationToken.None);
        Assert.Equal(message, Assert.Single(listed.Items).Message);
        Assert.Single((await Under.Queries.OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items);
        Assert.NotNull(await Under.Outbox.ClaimAsync(message.Id, Now, NodaTime.Duration.FromMinutes(1), CancellationToken.None));
    }

    [Fact]
    public void Different_texts_have_different_keys()
    {
        string[] texts = ["a b", "a_20b", "a__20b", "A b", "_h", "", "a.b", "a-b", .. Names, new string('长', 401)];

        Assert.Equal(texts.Length, texts.Select(SafeKey.Of).Distinct().Count());
        Assert.All(texts, text => Assert.Matches("^[A-Za-z0-9._-]{0,240}$", SafeKey.Of(text)));
    }
}
