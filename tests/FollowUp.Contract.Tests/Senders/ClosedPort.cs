namespace FollowUp.Contract.Tests.Senders;

/// <summary>A port at which nobody listens: tcpmux, which no system of ours runs.</summary>
public static class ClosedPort
{
    /// <summary>The port's number.</summary>
    public const int Number = 1;

    /// <summary>The port on the loopback interface.</summary>
    public static Uri Address { get; } = new($"http://127.0.0.1:{Number}");
}
