using Azure.Core;
using Azure.Data.Tables;
using NodaTime;

namespace FollowUp.Functions.Tables;

/// <summary>Where the tables are and how to reach them. Not a record: printing one would print the key of a connection string.</summary>
public sealed class TablesOptions
{
    /// <summary>The table endpoint of the storage account; needs <see cref="Credential"/>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Who asks, without a key.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>A connection string in place of the two, for the local emulator.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>How the names of the tables begin: a letter, then letters and digits, 40 at the most.</summary>
    public string Prefix { get; init; } = "followup";

    /// <summary>
    /// How old a hint must be before it may be deleted as stale: a younger one may belong to a commit that is under way. Longer than any
    /// commit takes with all the client's retries.
    /// </summary>
    public Duration HintsAreStaleAfter { get; init; } = Duration.FromMinutes(5);

    /// <summary>
    /// The client's own settings. It repeats what failed, so a reply that was lost comes back as a conflict with oneself; every write of
    /// this adapter reckons with that.
    /// </summary>
    public TableClientOptions Client { get; } = new() { Retry = { NetworkTimeout = TimeSpan.FromSeconds(10) } };
}
