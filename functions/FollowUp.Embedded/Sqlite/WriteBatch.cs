using Microsoft.Data.Sqlite;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes operations in one transaction, so that none pays for the fault of another.</summary>
internal sealed class WriteBatch(SqliteSession session)
{
    private readonly WriteSession _tables = new(session);
    private readonly Statement _begin = session.Prepare("BEGIN IMMEDIATE");
    private readonly Statement _commit = session.Prepare("COMMIT");
    private readonly Statement _rollback = session.Prepare("ROLLBACK");
    private long _transactions;

    public long Transactions => Volatile.Read(ref _transactions);

    /// <summary>
    /// Writes and answers all of them. If one throws, all are rolled back and written one by one: only the guilty one fails.
    /// If the transaction itself fails (disk full, I/O error), nothing is acknowledged.
    /// </summary>
    public void Write(IReadOnlyList<WriteOperation> operations)
    {
#pragma warning disable CA1031 // Whatever happens belongs to the callers; the writing thread goes on.
        try
        {
            _begin.Run();
            if (!RunAll(operations))
            {
                return;
            }

            _commit.Run();
            Volatile.Write(ref _transactions, _transactions + 1);
        }
        catch (Exception e)
        {
            RollBack();
            foreach (var operation in operations)
            {
                operation.Fail(e);
            }

            return;
        }
#pragma warning restore CA1031

        foreach (var operation in operations)
        {
            operation.Succeed();
        }
    }

    /// <summary>False if one threw: then all have been rolled back, and answered each on its own.</summary>
    private bool RunAll(IReadOnlyList<WriteOperation> operations)
    {
        try
        {
            foreach (var operation in operations)
            {
                operation.Run(_tables);
            }

            return true;
        }
        catch (Exception) when (operations.Count > 1)
        {
            RollBack();
            foreach (var operation in operations)
            {
                Write([operation]);
            }

            return false;
        }
    }

    private void RollBack()
    {
        try
        {
            if (session.InTransaction)
            {
                _rollback.Run();
            }
        }
        catch (SqliteException)
        {
            // The cause is on its way to the callers; a transaction that is still open makes the next BEGIN fail, and comes here again.
        }
    }
}
