using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Reports;
using FollowUp.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

/// <summary>A file of every form that was ever released opens, keeps what it has, and takes what it could not.</summary>
[Trait("Rule", "O3")]
public sealed class EarlierForms : IDisposable
{
    private static readonly Document Document = new(new DocumentKey("outage", "north"), 1, "{}", SampleCases.Start);
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Take_documents_and_keep_their_cases(int form)
    {
        var open = SampleCases.Open();
        using (var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = string.Concat(new[] { Schema1.Sql, Schema2.Sql }.Take(form)) + $"""
                PRAGMA user_version = {form};
                INSERT INTO cases VALUES (NULL, $id, 1, 1, 'north', 'li', 0, 0, NULL, $json);
                """;
            command.Parameters.AddWithValue("$id", open.Id.Value);
            command.Parameters.AddWithValue("$json", StoredJson.Write(open));
            command.ExecuteNonQuery();
        }

        await using (var database = SqliteDatabase.Open(_file.Path))
        {
            Assert.True(await new SqliteDocumentStore(database).SaveAsync(Document, CancellationToken.None));
        }

        await using var again = SqliteDatabase.Open(_file.Path);
        Assert.Equal([Document], await new SqliteDocumentStore(again).ReadDueAsync(SampleCases.Start, 10, CancellationToken.None));
        var counted = await new SqliteCaseFigures(again).OnDayAsync(SampleCases.Start.InUtc().Date, null, 10, null, CancellationToken.None);
        Assert.Equal(StoredJson.WriteUtf8(CaseFigures.Of(open)), StoredJson.WriteUtf8(Assert.Single(counted.Items)));
        Assert.Equal(StoredJson.Write(open), StoredJson.Write((await new SqliteCaseStore(again).LoadAsync(open.Id, CancellationToken.None))!));
    }
}
