namespace FollowUp.Embedded.Tests.Senders;

/// <summary>A port at which nobody listens: tcpmux, which no system of ours runs.</summary>
internal static class ClosedPort
{
    public const int Number = 1;
}
