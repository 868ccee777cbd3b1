using NodaTime;

namespace FollowUp.Core.Customers;

/// <summary>
/// The hours of the customer's own day in which the customer may be called (C1), half-open and over midnight if they end before they
/// begin; the same time twice means the whole day. It is the customer's word, so it takes the place of the centre's quiet hours for calls.
/// Stored as JSON: change it only by adding.
/// </summary>
/// <param name="From">When it opens (local to the customer's zone).</param>
/// <param name="To">When it closes (local to the customer's zone).</param>
public sealed record CallWindow(LocalTime From, LocalTime To);
