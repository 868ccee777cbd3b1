using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>
/// By which addresses a case is found while it runs. The entries are hints: readers look at the case itself. They are written before the
/// first commit, for a second flag may follow the first at once.
/// </summary>
internal static class Contacts
{
    public static IEnumerable<string> AddressesOf(Case state) =>
        new[] { state.Customer.Phone, state.Customer.Email }.OfType<string>().Where(address => address.Length > 0).Distinct();

    public static Task AnnounceAsync(FollowUpTables tables, Case state, CancellationToken cancel) => Task.WhenAll(
        (state.Cycle.Runs ? AddressesOf(state) : []).Select(address =>
            tables.Contacts.UpsertEntityAsync(Row(address, state.Id), TableUpdateMode.Merge, cancel)));

    public static TableEntity Row(string address, CaseId id) => new(SafeKey.Of(address), id.Value);
}
