namespace FollowUp.Functions.Tests.Senders;

/// <summary>An address at which nobody listens: port tcpmux, which no system of ours runs.</summary>
internal static class ClosedPort
{
    public static Uri Address { get; } = new("http://127.0.0.1:1");
}
