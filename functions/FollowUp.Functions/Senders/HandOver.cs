namespace FollowUp.Functions.Senders;

/// <summary>
/// Knows whether a request's body ever began to leave. No SDK's exception tells that, and it decides between "surely not taken" and
/// "unknown": a provider cannot act on a body that it never got. Once withheld, the body never leaves, however late the connection comes.
/// </summary>
internal sealed class HandOver
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Withheld = 2;

    private int _state;

    /// <summary>The connection calls it before it writes the body's first byte.</summary>
    /// <exception cref="IOException">The sender has given this try up and said so.</exception>
    public void Begin()
    {
        if (Interlocked.CompareExchange(ref _state, Begun, Waiting) == Withheld)
        {
            throw new IOException("This try was given up before its body left.");
        }
    }

    /// <summary>The sender calls it when no answer came. True: the body has not left and never will. False: it may have arrived.</summary>
    public bool TryWithhold() => Interlocked.CompareExchange(ref _state, Withheld, Waiting) != Begun;
}
