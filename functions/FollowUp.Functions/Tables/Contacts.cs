using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>
/// By which addresses a case is found. The entries are hints: readers look at the case itself. They are written before the
/// first commit, for a second flag may follow the first at once.
/// </summary>
internal static class Contacts
{
    public static Task AnnounceAsync(FollowUpTables tables, Case state, CancellationToken cancel) => Task.WhenAll(
        (state.IsFoundByAddress ? state.Addresses : []).Select(address =>
            tables.Contacts.UpsertEntityAsync(Row(address, state.Id), TableUpdateMode.Merge, cancel)));

    public static TableEntity Row(string address, CaseId id) => new(SafeKey.Of(address), id.Value);
}
