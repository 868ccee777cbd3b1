
namespace FollowUp.Embedded.Tests.Crash;

/// <summary>The signed-in people of one run of the product.</summary>
internal sealed class Desk(ProductProcess product) : IDisposable
{
    private readonly Dictionary<string, HttpClient> _clients =
        new[] { "agent", "lead", "supervisor" }.ToDictionary(role => role, product.ClientOf);

    /// <summary>The client of a role.</summary>
    public HttpClient this[string role] => _clients[role];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
