namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The first form of the file. It is in the hands of users: never edit it, add a migration.
/// Instants are counts of 100 ns since 1970 (UTC), states and channels the numbers of <see cref="StoredStates"/>.
/// </summary>
/// <remarks>
/// Other tables name a case by <c>n</c>, which grows with every case: what belongs to new cases is written side by side at the end of
/// each tree, where the random ids would touch another page per row. A case without a deadline has the greatest number there is, so
/// that it sorts last. An index costs on the way of every commit: each one here is the walk of a query, and the tests show which. What is due at one
/// instant is read by <c>n</c>, so that the rows that are then loaded and written lie side by side.
/// </remarks>
internal static class Schema1
{
    public const string Sql = """
        CREATE TABLE cases (
            n           INTEGER PRIMARY KEY,
            id          TEXT NOT NULL UNIQUE,
            version     INTEGER NOT NULL,
            running     INTEGER NOT NULL,
            team        TEXT NOT NULL,
            owner       TEXT,
            deadline_at INTEGER NOT NULL,
            not_reached INTEGER NOT NULL,
            wake_at     INTEGER,
            json        TEXT NOT NULL);
        CREATE INDEX cases_due ON cases (wake_at) WHERE wake_at IS NOT NULL;
        CREATE INDEX cases_all ON cases (running, deadline_at);
        CREATE INDEX cases_of_team ON cases (running, team, deadline_at);
        CREATE INDEX cases_of_owner ON cases (running, owner, deadline_at) WHERE owner IS NOT NULL;
        CREATE INDEX cases_not_reached ON cases (running, deadline_at) WHERE not_reached = 1;

        CREATE TABLE events (
            case_n INTEGER NOT NULL,
            seq    INTEGER NOT NULL,
            at     INTEGER NOT NULL,
            by     TEXT NOT NULL,
            json   TEXT NOT NULL,
            PRIMARY KEY (case_n, seq)) WITHOUT ROWID;

        CREATE TABLE outbox (
            n              INTEGER PRIMARY KEY,
            case_n         INTEGER NOT NULL,
            id             TEXT NOT NULL,
            team           TEXT NOT NULL,
            state          INTEGER NOT NULL,
            next_at        INTEGER,
            tries          INTEGER NOT NULL DEFAULT 0,
            first_tried_at INTEGER,
            provider_id    TEXT,
            code           TEXT,
            at             INTEGER NOT NULL,
            template       TEXT NOT NULL,
            step           TEXT NOT NULL,
            recipient      TEXT NOT NULL,
            channel        INTEGER NOT NULL,
            address        TEXT NOT NULL,
            subject        TEXT,
            text           TEXT NOT NULL,
            UNIQUE (case_n, id));
        CREATE INDEX outbox_due ON outbox (next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX outbox_in_state ON outbox (state, at);
        CREATE INDEX outbox_of_team ON outbox (team, at);

        CREATE TABLE answers (
            case_n       INTEGER NOT NULL,
            key          TEXT NOT NULL,
            request_hash TEXT NOT NULL,
            status       INTEGER NOT NULL,
            body         TEXT NOT NULL,
            at           INTEGER NOT NULL,
            PRIMARY KEY (case_n, key)) WITHOUT ROWID;
        CREATE INDEX answers_by_age ON answers (at);

        CREATE TABLE tokens (
            hash       TEXT PRIMARY KEY,
            person     TEXT NOT NULL,
            created_at INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
