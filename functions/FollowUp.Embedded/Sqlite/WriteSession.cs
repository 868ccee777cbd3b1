namespace FollowUp.Embedded.Sqlite;

/// <summary>The tables as the one writer sees them, inside its transaction.</summary>
internal sealed class WriteSession(SqliteSession session)
{
    public SqliteSession Session => session;

    public CaseTable Cases { get; } = new(session);

    public ContactTable Contacts { get; } = new(session);

    public FigureTable Figures { get; } = new(session);

    public EventTable Events { get; } = new(session);

    public OutboxTable Outbox { get; } = new(session);

    public AnswerTable Answers { get; } = new(session);

    public DocumentTable Documents { get; } = new(session);

    public ArchiveTable Archive { get; } = new(session);

    public TokenTable Tokens { get; } = new(session);
}
