using System.Diagnostics;
using System.Text;
using FollowUp.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace FollowUp.Benchmarks;

/// <summary>
/// What the machine can do: a tight loop that writes the same rows into the same tables with prepared commands, so many cases to a
/// transaction, by one thread that does nothing else. Everything that can be made before the clock starts is.
/// </summary>
internal sealed class RawSqlite : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _case;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _message;

    private RawSqlite(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = SqliteSession.ForWriting;
        pragmas.ExecuteNonQuery();
        _case = Prepare("INSERT INTO cases (n, id, version, running, team, owner, deadline_at, not_reached, wake_at, json) VALUES ", 10);
        _event = Prepare("INSERT INTO events (case_n, seq, at, by, json) VALUES ", 5);
        _message = Prepare(
            """
            INSERT INTO outbox (case_n, id, team, state, next_at, at, template, step, recipient, channel, address, subject, text) VALUES
            """, 13);
    }

    /// <summary>Cases per second.</summary>
    public static async Task<double> MeasureAsync(IReadOnlyList<PreparedCommit> flags, int perTransaction)
    {
        using var scratch = new ScratchDatabase();
        await scratch.CreateAsync();
        using var database = new RawSqlite(scratch.File);
        var rows = flags.Select((flag, i) => RowsOf(i + 1L, flag)).ToList();
        var clock = Stopwatch.StartNew();
        for (var start = 0; start < rows.Count; start += perTransaction)
        {
            using var transaction = database._connection.BeginTransaction(deferred: false);
            for (var i = start; i < Math.Min(rows.Count, start + perTransaction); i++)
            {
                database.Insert(rows[i], transaction);
            }

            transaction.Commit();
        }

        return flags.Count / clock.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _case.Dispose();
        _event.Dispose();
        _message.Dispose();
        _connection.Dispose();
    }

    private static Rows RowsOf(long n, PreparedCommit flag)
    {
        var (state, entry, message) = (flag.Commit.Case, flag.Commit.Entries[0], flag.Commit.Messages[0]);
        return new Rows(
            [
                n, state.Id.Value, state.Version, 1L, state.Team, state.Owner!, flag.DeadlineAt, 0L, flag.Commit.WakeAt!.Value.Ticks(),
                Encoding.UTF8.GetString(flag.CaseJson),
            ],
            [n, 1L, entry.At.Ticks(), entry.By, Encoding.UTF8.GetString(flag.EventJson[0])],
            [
                n, message.Id, state.Team, StoredStates.Queued, message.At.Ticks(), message.At.Ticks(), message.Template, message.Step,
                message.Recipient, StoredStates.NumberOf(message.Channel), message.Address, DBNull.Value, message.Text,
            ]);
    }

    private static void Run(SqliteCommand command, object[] values, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private void Insert(Rows rows, SqliteTransaction transaction)
    {
        Run(_case, rows.Case, transaction);
        Run(_event, rows.Event, transaction);
        Run(_message, rows.Message, transaction);
    }

    private SqliteCommand Prepare(string insert, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this class.
        command.CommandText = $"{insert} ({string.Join(", ", Enumerable.Range(1, parameters).Select(i => $"${i}"))})";
#pragma warning restore CA2100
        command.Parameters.AddRange(Enumerable.Range(1, parameters).Select(i => new SqliteParameter { ParameterName = $"${i}" }));
        command.Prepare();
        return command;
    }

    private sealed record Rows(object[] Case, object[] Event, object[] Message);
}
