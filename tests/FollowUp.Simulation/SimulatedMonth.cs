using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>
/// A month of a centre of 20 agents in 3 teams through the real engine: shifts, absences, an outage, a surge, customers who answer late or never. It ends
/// when everything that can come to an end has.
/// </summary>
public sealed class SimulatedMonth : IAsyncDisposable
{
    private SimulatedMonth(SimulatedCentre centre, MonthPlan plan) => (Centre, Plan) = (centre, plan);

    /// <summary>The centre as it is afterwards.</summary>
    public SimulatedCentre Centre { get; }

    /// <summary>What was simulated.</summary>
    public MonthPlan Plan { get; }

    /// <summary>Every case with its facts and messages.</summary>
    public IReadOnlyList<LivedCase> Cases { get; private set; } = [];

    /// <summary>How many commands a rule refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Lives through it.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="progress">Told at every midnight (UTC).</param>
    public static async Task<SimulatedMonth> RunAsync(MonthPlan plan, Action<Instant>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (books, files) = SimulatedBooks.Load();
        var centre = await SimulatedCentre.OpenAsync(books, files, MonthPlan.Start);
        var month = new SimulatedMonth(centre, plan);
        var staff = new SimulatedStaff(centre);
        new SimulatedCustomers(centre, staff, plan).Plan();
        await centre.RunAsync(plan.End + MonthPlan.DrainFor, progress);
        month.Refused = staff.Refused;
        month.Cases = await ReadAsync(centre.Get<ICaseQueries>());
        return month;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    private static async Task<IReadOnlyList<LivedCase>> ReadAsync(ICaseQueries queries)
    {
        var lived = new List<LivedCase>();
        foreach (var running in new[] { true, false })
        {
            for (string? after = null, next = ""; next is not null; after = next)
            {
                var page = await queries.ListAsync(new CaseQuery { Running = running, Size = 200, After = after }, CancellationToken.None);
                foreach (var state in page.Items)
                {
                    lived.Add(new LivedCase(
                        state,
                        await queries.TimelineAsync(state.Id, CancellationToken.None),
                        await queries.MessagesAsync(state.Id, CancellationToken.None)));
                }

                next = page.Next;
            }
        }

        return lived;
    }
}

/// <summary>A case, what happened to it, and what was sent.</summary>
/// <param name="State">The case as it stands.</param>
/// <param name="Facts">What happened, the oldest first.</param>
/// <param name="Messages">What was sent, the oldest first.</param>
public sealed record LivedCase(Case State, IReadOnlyList<TimelineEntry> Facts, IReadOnlyList<OutboxItem> Messages);
