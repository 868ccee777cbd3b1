namespace FollowUp.Embedded.Senders;

/// <summary>
/// The gate between a message's content and the wire. Exactly one side wins: the client that begins to write the content, or the
/// sender that gives up first. A message whose content was never begun, and now never will be, is provably unsent.
/// </summary>
internal sealed class HandOver
{
    private const int Held = 0;
    private const int Begun = 1;
    private const int Withheld = 2;

    private int _state;

    /// <summary>Called before the first byte of the content is written.</summary>
    /// <exception cref="IOException">The sender has given up on this try.</exception>
    public void Begin()
    {
        if (Interlocked.CompareExchange(ref _state, Begun, Held) == Withheld)
        {
            throw new IOException("The try was given up before the content was written.");
        }
    }

    /// <summary>Shuts the gate. True if nothing has passed it: the message was surely not taken. False if it may have been.</summary>
    public bool TryWithhold() => Interlocked.CompareExchange(ref _state, Withheld, Held) != Begun;
}
