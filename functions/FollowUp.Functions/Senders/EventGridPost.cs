namespace FollowUp.Functions.Senders;

/// <summary>What a post from Event Grid asks for.</summary>
internal abstract record EventGridPost
{
    private EventGridPost()
    {
    }

    /// <summary>Event Grid asks whether we want its events. Whoever can post can ask: check who it is before you answer.</summary>
    /// <param name="Answer">The JSON to answer with, status 200.</param>
    public sealed record Validation(string Answer) : EventGridPost;

    /// <summary>Delivery reports, perhaps none. They may come twice and out of order.</summary>
    /// <param name="Delivery">The reports in the order of the post.</param>
    /// <param name="Ignored">Why the other entries are none.</param>
    public sealed record Reports(IReadOnlyList<EmailDeliveryReport> Delivery, IReadOnlyList<IgnoredEntry> Ignored) : EventGridPost;

    /// <summary>Not a JSON array.</summary>
    public sealed record Unreadable : EventGridPost;
}
