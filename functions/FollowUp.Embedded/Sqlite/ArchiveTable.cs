using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes everything that belongs to a case in place of what is there.</summary>
internal sealed class ArchiveTable(SqliteSession session)
{
    private const string OfCase = "WHERE case_n = ?1";

    private readonly Statement _find = session.Prepare("SELECT n FROM cases WHERE id = ?1");
    private readonly Statement _forgetFacts = session.Prepare($"DELETE FROM events {OfCase}");
    private readonly Statement _forgetMessages = session.Prepare($"DELETE FROM outbox {OfCase}");
    private readonly Statement _forgetAnswers = session.Prepare($"DELETE FROM answers {OfCase}");
    private readonly Statement _state = session.Prepare("SELECT json FROM cases WHERE id = ?1");
    private readonly Statement _forgetAddress = session.Prepare("DELETE FROM contacts WHERE address = ?1 AND case_n = ?2");

    private readonly Statement _findNotice = session.Prepare($"SELECT 1 FROM outbox WHERE case_n = {OutboxRow.NoCase} AND id = ?1");

    private readonly Statement _putFact = session.Prepare("INSERT INTO events (case_n, seq, at, by, json) VALUES (?1, ?2, ?3, ?4, ?5)");

    // A message keeps its row, which orders those of one instant, unless another has it by now.
    private readonly Statement _putMessage = session.Prepare("""
        INSERT INTO outbox (n, case_n, id, team, state, next_at, tries, first_tried_at, provider_id, code,
            at, template, step, recipient, channel, address, subject, text)
        VALUES (CASE WHEN EXISTS (SELECT 1 FROM outbox WHERE n = ?18) THEN NULL ELSE ?18 END,
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """);

    /// <summary>By which addresses a case may be found; none if there is no such case.</summary>
    public IReadOnlyList<string> AddressesOf(CaseId id) =>
        _state.Bind(1, id.Value).First(row => StoredJson.ReadCase(row.Utf8(0)))?.Addresses.ToList() ?? [];

    /// <summary>Puts all but the row of the case itself, which is there.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="whole">The case.</param>
    /// <param name="formerly">By which addresses it was found before.</param>
    public void Put(WriteSession tables, WholeCase whole, IReadOnlyList<string> formerly)
    {
        // What was there is overwritten in the file, not only let go: it may be a person who asked for it (A4).
        session.Execute("PRAGMA secure_delete = ON");
        var row = _find.Bind(1, whole.Case.Id.Value).First(found => found.Long(0));
        foreach (var forget in new[] { _forgetFacts, _forgetMessages, _forgetAnswers })
        {
            forget.Bind(1, row).Run();
        }

        foreach (var address in formerly)
        {
            _forgetAddress.Bind(1, address).Bind(2, row).Run();
        }

        foreach (var (i, entry) in whole.Entries.Index())
        {
            _putFact.Bind(1, row).Bind(2, i + 1L).Bind(3, entry.At.Ticks()).Bind(4, entry.By).Bind(5, StoredJson.WriteUtf8(entry.Event)).Run();
        }

        foreach (var message in whole.Messages)
        {
            Put(row, whole.Case.Team, message);
        }

        foreach (var answer in whole.Answers)
        {
            tables.Answers.Insert(row, answer);
        }

        tables.Contacts.Set(row, whole.Case);
        session.Execute("PRAGMA secure_delete = FAST");
    }

    /// <summary>Puts a notice of the centre, which belongs to no case; false if it is there.</summary>
    public bool PutNotice(string team, StoredItem notice)
    {
        var isNew = _findNotice.Bind(1, notice.Item.Message.Id).First(_ => true) is false;
        if (isNew)
        {
            Put(OutboxRow.NoCase, team, notice);
        }

        return isNew;
    }

    private void Put(long row, string team, StoredItem stored)
    {
        var (item, message) = (stored.Item, stored.Item.Message);
        _putMessage
            .Bind(1, row)
            .Bind(2, message.Id)
            .Bind(3, team)
            .Bind(4, StoredStates.NumberOf(message.State))
            .Bind(5, stored.NextAt?.Ticks())
            .Bind(6, item.Tries)
            .Bind(7, item.FirstTriedAt?.Ticks())
            .Bind(8, item.ProviderId)
            .Bind(9, item.Code)
            .Bind(10, message.At.Ticks())
            .Bind(11, message.Template)
            .Bind(12, message.Step)
            .Bind(13, message.Recipient)
            .Bind(14, StoredStates.NumberOf(message.Channel))
            .Bind(15, message.Address)
            .Bind(16, message.Subject)
            .Bind(17, message.Text)
            .Bind(18, stored.Order)
            .Run();
    }
}
