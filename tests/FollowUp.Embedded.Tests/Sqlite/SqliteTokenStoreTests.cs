using FollowUp.Contract.Tests.Samples;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

[Trait("Rule", "A2")]
public sealed class SqliteTokenStoreTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = TemporaryDatabase.Open();

    private SqliteDatabase Database => _temporary.Database;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _temporary.DisposeAsync().AsTask();

    [Fact]
    public void Nobody_can_sign_in_at_first()
    {
        var tokens = new SqliteTokenStore(Database);

        Assert.False(tokens.Any());
        Assert.Null(tokens.PersonOf("a1b2"));
    }

    [Fact]
    public async Task A_token_names_its_person()
    {
        var tokens = new SqliteTokenStore(Database);
        await tokens.AddAsync("a1b2", "li", SampleCases.Start);
        await tokens.AddAsync("c3d4", "chen", SampleCases.Start);

        Assert.True(tokens.Any());
        Assert.Equal("li", tokens.PersonOf("a1b2"));
        Assert.Equal("chen", tokens.PersonOf("c3d4"));
        Assert.Null(tokens.PersonOf("A1B2"));
    }
}
