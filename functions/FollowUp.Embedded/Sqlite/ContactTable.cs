using FollowUp.Core.Cases;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes by which addresses cases are found.</summary>
internal sealed class ContactTable(SqliteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO contacts (address, case_n) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    private readonly Statement _delete = session.Prepare("DELETE FROM contacts WHERE address = ?1 AND case_n = ?2");

    /// <summary>Puts a case's addresses in, or takes them out once nobody looks for it any more.</summary>
    public void Set(long caseRow, Case state)
    {
        foreach (var address in state.Addresses)
        {
            (state.IsFoundByAddress ? _insert : _delete).Bind(1, address).Bind(2, caseRow).Run();
        }
    }
}
