using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes the documents that stand beside the cases.</summary>
internal sealed class DocumentTable(SqliteSession session)
{
    private readonly Statement _find = session.Prepare("SELECT 1 FROM documents WHERE kind = ?1 AND place = ?2");

    private readonly Statement _insert = session.Prepare("""
        INSERT INTO documents (kind, place, name, version, wake_at, json) VALUES (?1, ?2, ?3, 1, ?4, ?5) ON CONFLICT (kind, place) DO NOTHING
        """);

    private readonly Statement _update = session.Prepare(
        "UPDATE documents SET version = ?3, wake_at = ?4, json = ?5 WHERE kind = ?1 AND place = ?2 AND version = ?3 - 1");

    private readonly Statement _delete = session.Prepare("DELETE FROM documents WHERE kind = ?1 AND place = ?2 AND version = ?3");

    /// <summary>False if another version is stored.</summary>
    public bool Save(Document document)
    {
        var isNew = document.Version == 1;
        var statement = isNew ? _insert.Bind(3, document.Key.Name) : _update.Bind(3, document.Version);
        return statement
            .Bind(1, document.Key.Kind)
            .BindBytes(2, DocumentPlace.Of(document.Key.Name))
            .Bind(4, document.WakeAt?.Ticks())
            .Bind(5, document.Json)
            .Run() > 0;
    }

    /// <summary>False if another version is stored.</summary>
    public bool Remove(DocumentKey key, long version)
    {
        var place = DocumentPlace.Of(key.Name);
        return _delete.Bind(1, key.Kind).BindBytes(2, place).Bind(3, version).Run() > 0
            || !_find.Bind(1, key.Kind).BindBytes(2, place).First(_ => true);
    }
}
