using Azure.Data.Tables;

namespace FollowUp.Functions.Tables;

/// <summary>
/// The tables. A case's own partition in <see cref="Cases"/> is the truth, and so is a document; the others are hints and projections. Open it once and
/// share it: it is safe for concurrent use.
/// </summary>
public sealed class FollowUpTables
{
    private const int LongestPrefix = 40;

    /// <summary>Makes the clients; nothing is asked of the service yet.</summary>
    /// <exception cref="ArgumentException">There is no way to reach the tables, or the prefix is none.</exception>
    public FollowUpTables(TablesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Prefix is not [var first, ..] || !char.IsAsciiLetter(first)
            || options.Prefix.Length > LongestPrefix || !options.Prefix.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"'{options.Prefix}' cannot begin the name of a table.", nameof(options));
        }

        var service = options switch
        {
            { ConnectionString: { } text } => new TableServiceClient(text, options.Client),
            { Endpoint: { } endpoint, Credential: { } credential } => new TableServiceClient(endpoint, credential, options.Client),
            _ => throw new ArgumentException("The tables need an endpoint and a credential, or a connection string.", nameof(options)),
        };
        HintsAreStaleAfter = options.HintsAreStaleAfter.ToTimeSpan();
        Cases = Table("cases");
        Hints = Table("hints");
        Board = Table("board");
        Messages = Table("messages");
        Contacts = Table("contacts");
        Answers = Table("answers");
        Documents = Table("documents");
        Figures = Table("figures");

        TableClient Table(string name) => service.GetTableClient(options.Prefix + name);
    }

    /// <summary>A partition per case: its head, facts, messages, answers, and what of it is projected.</summary>
    internal TableClient Cases { get; }

    /// <summary>When to look at which case, message or document.</summary>
    internal TableClient Hints { get; }

    /// <summary>The queues: a partition per list.</summary>
    internal TableClient Board { get; }

    /// <summary>The lists of messages: a partition per team.</summary>
    internal TableClient Messages { get; }

    /// <summary>By which addresses running cases are found.</summary>
    internal TableClient Contacts { get; }

    /// <summary>The kept answers by age.</summary>
    internal TableClient Answers { get; }

    /// <summary>What stands beside the cases: a few partitions per kind.</summary>
    internal TableClient Documents { get; }

    /// <summary>What is counted of cases: a partition per day in UTC.</summary>
    internal TableClient Figures { get; }

    internal TimeSpan HintsAreStaleAfter { get; }

    /// <summary>All of them.</summary>
    internal IReadOnlyList<TableClient> All => [Cases, Hints, Board, Messages, Contacts, Answers, Documents, Figures];

    /// <summary>Makes the tables that are not there yet.</summary>
    public Task CreateAsync(CancellationToken cancel) => Task.WhenAll(All.Select(table => table.CreateIfNotExistsAsync(cancel)));
}
