using NodaTime;

namespace FollowUp.Simulation;

/// <summary>What people are going to do, in time order; of one instant, in the order in which it was decided.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (Instant At, long Order)> _acts = new();
    private long _order;

    public Instant? NextAt => _acts.TryPeek(out _, out var place) ? place.At : null;

    public void At(Instant at, Func<Task> act) => _acts.Enqueue(act, (at, _order++));

    public Func<Task> Take() => _acts.Dequeue();
}
