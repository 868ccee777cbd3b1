using FollowUp.Application.Documents;
using FollowUp.Application.Masters;
using FollowUp.Application.Surges;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Surges;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Tests.Product;

/// <summary>Many complaints of one category, on the tables: the documents' timer finds them, tells of them, and has a master case answer for them.</summary>
public sealed class ASurge : IAsyncLifetime
{
    private static readonly CaseId MasterId = new("mmmmmmmmmmmmmmm0");

    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 20);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "S2")]
    public async Task Is_found_by_the_timer_and_told_once()
    {
        await _desk.Get<Schedules>().EnsureAsync(CancellationToken.None);
        await ComplainAsync(6);

        await ProductDesk.EventuallyAsync(async () =>
        {
            await TimerAsync();
            var alerts = await _desk.Get<AlertDesk>().ListAsync(standing: true, 10, null, CancellationToken.None);
            Assert.Equal(["lead", "supervisor"], alerts.Items.SelectMany(alert => alert.Told).Select(RoleOf).Order());
        });
        await TimerAsync();

        Assert.Equal(["lead", "supervisor"], _desk.Email.All.Where(message => message.Step == TemplateName.SurgeLevel1).Select(message => RoleOf(message.Recipient)).Order());
        Assert.False(await _desk.Get<RedCategories>().HoldsAsync("payment", CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "S5")]
    public async Task Is_answered_by_one_master_case()
    {
        var cases = await ComplainAsync(3);
        var masters = _desk.Get<MasterDesk>();
        await _desk.GiveAsync(MasterId, new CaseCommand.Flag
        {
            By = _desk.Agent,
            Id = MasterId,
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Complex,
            Category = "payment",
            Summary = "The gateway repeats payments",
            Customer = new Customer { Name = "-", Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = Languages.En },
            Master = new MasterOrigin("hotline"),
        });
        await masters.OpenAsync(
            new Master
            {
                Id = MasterId.Value,
                Category = "payment",
                Summary = "The gateway repeats payments",
                OpenedBy = _desk.Agent.Id,
                OpenedAt = _desk.Clock.GetCurrentInstant(),
                PerMinute = 2,
                NextAt = _desk.Clock.GetCurrentInstant(),
            },
            CancellationToken.None);
        await masters.WantAsync(MasterId.Value, cases, CancellationToken.None);

        await UntilAsync(master => master.Linked == 3);
        Assert.All(await Task.WhenAll(cases.Select(_desk.CaseAsync)), state => Assert.Equal(PauseReason.Master, state.Cycle.Pause?.Reason));

        await _desk.AnswerAsync(MasterId);
        await masters.LookAgainAsync(MasterId.Value, CancellationToken.None);
        await UntilAsync(master => master.Answered == 3);

        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(3, _desk.Sms.All.Count(message => message.Step == "S5.1"));
            Assert.Equal(3, _desk.Sms.All.Count(message => message.Step == "M4.1"));
            return Task.CompletedTask;
        });
    }

    private Task UntilAsync(Func<Master, bool> holds) => ProductDesk.EventuallyAsync(async () =>
    {
        await TimerAsync();
        Assert.True(holds((await _desk.Get<MasterDesk>().FindAsync(MasterId.Value, CancellationToken.None))!));
    });

    private Task<CaseId[]> ComplainAsync(int customers) => Task.WhenAll(Enumerable.Range(0, customers).Select(i => _desk.FlagAsync(
        $"surge{i}", change: flag => flag with { Category = "payment", Customer = flag.Customer with { Phone = $"+1202555015{i}" } })));

    private string RoleOf(string person) => _desk.Get<Application.Ports.IBookshelf>().Current.Roster.Find(person)!.Role.ToString().ToLowerInvariant();

    private Task TimerAsync() => ActivatorUtilities.CreateInstance<DueDocumentsFunction>(_desk.Services)
        .RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
}
