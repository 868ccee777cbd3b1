using FollowUp.Application.BookFiles;
using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Shifts;

/// <summary>
/// The small centre in office hours, with lunch, on a real file and a clock that is moved by hand. The same-day rule holds for the team red
/// unless others are named.
/// </summary>
internal sealed class ShiftDesk : IClock, IBookshelf, IWakeUps, IAsyncDisposable
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly SqliteDocumentStore _documents;
    private readonly SqliteCaseStore _store;
    private readonly Schedules _schedules;
    private readonly OwnCases _cases;
    private readonly Absences _absences;

    private readonly string[] _sameDay;

    public ShiftDesk(params string[] sameDay)
    {
        _sameDay = sameDay.Length > 0 ? sameDay : ["red"];
        Current = Centre();
        _documents = new SqliteDocumentStore(_file.Database);
        _store = new SqliteCaseStore(_file.Database);
        Outbox = new SqliteOutbox(_file.Database);
        Queries = new SqliteCaseQueries(_file.Database);
        Commands = new CommandHandler(_store, this, this, this, NullLogger<CommandHandler>.Instance);
        _absences = new Absences(_documents, this);
        var notices = new CentreNotices(Outbox, this, this);
        _cases = new OwnCases(Queries);
        var handing = new Handing(Commands, _documents, this, notices);
        _schedules = new Schedules(
            _documents, [new HandOverWork(_cases, handing, notices, this), new SameDayWork(_cases, handing, notices, this)], this);
    }

    public Books Current { get; private set; }

    public Instant Now { get; private set; }

    public SqliteOutbox Outbox { get; }

    public SqliteCaseQueries Queries { get; }

    public CommandHandler Commands { get; }

    public static Instant Time(string time, int day = 0) =>
        new LocalDate(2026, 11, 23).PlusDays(day).At(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value)
            .InZoneStrictly(Shanghai).ToInstant();

    public Instant GetCurrentInstant() => Now;

    public ValueTask ChangedAsync(CaseChange change) => ValueTask.CompletedTask;

    /// <summary>The product begins at 09:00 on Monday.</summary>
    public async Task StartAsync()
    {
        Now = Time("09:00");
        await _schedules.EnsureAsync(CancellationToken.None);
    }

    /// <summary>Lets time pass, every schedule running when it is due.</summary>
    public async Task AtAsync(string time, int day = 0)
    {
        var until = Time(time, day);
        while (await _documents.NextAsync(CancellationToken.None) is { } next && next <= until)
        {
            Now = Instant.Max(Now, next);
            await LookAsync();
        }

        Now = until;
    }

    /// <summary>Nothing runs until then.</summary>
    public async Task DownUntilAsync(string time, int day = 0)
    {
        Now = Time(time, day);
        await LookAsync();
    }

    /// <summary>The list of a hand-over was written down and its first case was given away when the process ended.</summary>
    public async Task DownBetweenAsync(CaseId first, string time, CaseCommand.HandToLead order)
    {
        var due = await _cases.DueBeforeAsync(order.From!, null, CancellationToken.None);
        Now = Time(time);
        var list = new HandList(order.Rule, order.From, order.At, order.UntouchedSince, TemplateName.HandOverLead, [.. due.Select(state => state.Id)]);
        var name = $"{order.Rule}/{order.From}/{NodaTime.Text.InstantPattern.ExtendedIso.Format(order.At)}";
        await new Documents<HandList>("handlist", _documents).ChangeAsync(name, _ => new DocumentChange<HandList>.Store(list), CancellationToken.None);
        await GiveAsync(first, order);
    }

    /// <summary>An absence is told; null if there are too many.</summary>
    public async Task<ToldAbsence?> TellAsync(ToldAbsence absence)
    {
        var stored = await _absences.AddAsync(absence, _ => Shanghai, CancellationToken.None);
        await _absences.ReadAsync(CancellationToken.None);
        Current = _absences.Over(Centre());
        await _schedules.LookAgainAsync(HandOverWork.ScheduleName, CancellationToken.None);
        return stored;
    }

    public async Task LookAsync()
    {
        foreach (var name in new[] { "handOver", "sameDay" })
        {
            await _schedules.AdvanceAsync(new DocumentKey("schedule", name), CancellationToken.None);
        }
    }

    /// <summary>Amy flags a complex complaint now: a day.</summary>
    public async Task<CaseId> FlagAsync(string name, string by = "amy", Complexity complexity = Complexity.Complex)
    {
        var id = CaseId.FromBytes(System.Text.Encoding.ASCII.GetBytes(name.PadRight(10)));
        await GiveAsync(id, new CaseCommand.Flag
        {
            By = By(by),
            Id = id,
            Kind = CaseKind.Complaint,
            Complexity = complexity,
            Category = "billing",
            Summary = $"case {name}",
            Customer = new Customer { Name = "Anna Smith", Phone = "+8613800138000", Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = "en" },
        });
        return id;
    }

    public Actor By(string person) => Actor.Of(Current.Roster.Find(person)!);

    public async Task GiveAsync(CaseId id, CaseCommand command) =>
        Assert.IsType<CommandResult.Done>(await Commands.HandleAsync(id, command, idempotency: null, CancellationToken.None));

    public async Task<string?> OwnerAsync(CaseId id) => (await _store.LoadAsync(id, CancellationToken.None))!.Owner;

    public async Task<Case> CaseAsync(CaseId id) => (await _store.LoadAsync(id, CancellationToken.None))!;

    /// <summary>The centre's notices: when, what and to whom, and what each says.</summary>
    public async Task<IReadOnlyList<(string What, string Text)>> NoticesAsync()
    {
        var page = await Queries.OutboxAsync(new OutboxQuery { Size = 100 }, CancellationToken.None);
        return [.. page.Items.Select(item => item.Message).Where(message => OutgoingMessage.IsOfCentre(message.Id)).Reverse()
            .Select(message => ($"{message.At.InZone(Shanghai):HH:mm} {message.Template} {message.Recipient}", message.Text))];
    }

    public async Task<string[]> ToldAsync() => [.. (await NoticesAsync()).Select(notice => notice.What)];

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private Books Centre()
    {
        var (small, shipped) = (SmallBooks.Books, ((BookResult.Loaded)BookDirectory.Load(BookDirectory.Shipped)).Books);
        string[] days = ["mon", "tue", "wed", "thu", "fri"];
        Assert.True(WeeklyHours.TryParse(days.ToDictionary(d => d, _ => (IReadOnlyList<string>)["09:00-12:00", "13:00-18:00"]), out var hours, out _));
        var people = small.Roster.People.Select(person => person with { Shifts = new ShiftPlan(Shanghai, hours) }).ToList();
        var roster = ((RosterResult.Accepted)Roster.Create(small.Roster.Centre, small.Roster.Teams, people)).Roster;
        var rules = small.Policies.Rules with { SameDay = small.Policies.Rules.SameDay with { Teams = [.. _sameDay] } };
        var policies = PolicyBook.Create("8", small.Policies.Policies, [small.Policies.LadderFor(Duration.FromHours(2))], rules).Book!;
        return small with { Policies = policies, Roster = roster, Calendars = shipped.Calendars };
    }
}
