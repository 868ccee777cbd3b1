using FollowUp.Application.Shifts;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Shifts;

/// <summary>Somebody goes home at 15:00: the shift has ended then.</summary>
[Trait("Rule", "A3")]
public sealed class AnAbsenceThatWasTold : IAsyncLifetime, IAsyncDisposable
{
    private static readonly LocalDateTime Three = new(2026, 11, 23, 15, 0);

    private readonly ShiftDesk _desk = new();

    public Task InitializeAsync() => _desk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_the_end_of_a_shift_and_what_falls_due_before_its_end_is_handed_over()
    {
        await _desk.AtAsync("14:00");
        var soon = await _desk.FlagAsync("soon", "bob", Complexity.Simple);
        await _desk.TellAsync(Bob(Three));
        await _desk.AtAsync("15:05");

        Assert.Equal(["14:30 handOver bob", "15:00 handOver.lead liz"], await _desk.ToldAsync());
        Assert.Equal("liz", await _desk.OwnerAsync(soon));
    }

    [Fact]
    public async Task Lies_over_the_roster_until_it_ends_and_is_forgotten_after_that()
    {
        await _desk.AtAsync("14:00");
        await _desk.TellAsync(Bob(Three));

        Assert.False(_desk.Current.Roster.Find("bob")!.Shifts.Covers(ShiftDesk.Time("16:00")));
        Assert.True(_desk.Current.Roster.Find("bob")!.Shifts.Covers(ShiftDesk.Time("10:00", day: 1)));
        await _desk.AtAsync("10:00", day: 1);
        await _desk.TellAsync(Bob(Three.PlusDays(2)));
        Assert.Single(_desk.Current.Roster.Find("bob")!.Shifts.Absences);
    }

    [Fact]
    public async Task Is_written_down_once_and_at_most_so_many()
    {
        Assert.NotNull(await _desk.TellAsync(Bob(Three)));
        Assert.Equal(Three, (await _desk.TellAsync(Bob(Three.PlusHours(1), Three.PlusHours(19))))!.From);
        for (var day = 1; day < Absences.AtMost; day++)
        {
            Assert.NotNull(await _desk.TellAsync(Bob(Three.PlusDays(day))));
        }

        Assert.Null(await _desk.TellAsync(Bob(Three.PlusDays(Absences.AtMost))));
    }

    private static ToldAbsence Bob(LocalDateTime from, LocalDateTime? until = null) => new("bob", from, until ?? from.PlusHours(19), "dentist", "bob");
}
