using System.Collections.Concurrent;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Keeps cases in memory, for tests of what is said about them over HTTP.</summary>
internal sealed class MemoryCases : ICaseStore, ICaseQueries, ICaseFigures, IOutbox, ICaseArchive
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CaseId, Case> _cases = [];
    private readonly List<(CaseId Id, TimelineEntry Entry)> _timeline = [];
    private readonly List<OutboxItem> _outbox = [];
    private readonly ConcurrentDictionary<(CaseId, string), StoredAnswer> _answers = [];

    /// <summary>Every message.</summary>
    public IReadOnlyList<OutgoingMessage> Written
    {
        get
        {
            lock (_gate)
            {
                return [.. _outbox.Select(item => item.Message)];
            }
        }
    }

    /// <summary>How often something was stored.</summary>
    public int Commits { get; private set; }

    /// <summary>True makes every commit meet a conflict.</summary>
    public bool AlwaysConflicts { get; set; }

    /// <summary>What every read throws, if anything.</summary>
    public Exception? Fails { get; set; }

    /// <summary>The query that was asked last.</summary>
    public CaseQuery? LastQuery { get; private set; }

    public Task<Case?> LoadAsync(CaseId id, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Fails is null ? Task.FromResult(_cases.GetValueOrDefault(id)) : throw Fails;
        }
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        lock (_gate)
        {
            var version = _cases.TryGetValue(commit.Case.Id, out var known) ? known.Version : 0;
            if (AlwaysConflicts || version != commit.ExpectedVersion)
            {
                return Task.FromResult(CommitResult.Conflict);
            }

            Commits++;
            _cases[commit.Case.Id] = commit.Case;
            _timeline.AddRange(commit.Entries.Select(entry => (commit.Case.Id, entry)));
            _outbox.AddRange(commit.Messages.Select(message => new OutboxItem { Message = message }));
            if (commit.Answer is { } answer)
            {
                _answers[(commit.Case.Id, answer.Key)] = answer;
            }

            return Task.FromResult(CommitResult.Committed);
        }
    }

    public Task<IReadOnlyList<Case>> OpenCasesOfAsync(string address, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Case>>([.. _cases.Values
                .Where(@case => @case.IsFoundByAddress && @case.Addresses.Contains(address))
                .OrderByDescending(@case => @case.FlaggedAt)]);
        }
    }

    public Task<Page<Case>> ListAsync(int atMost, string? after, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(Paged(_cases.Values, c => c.Id.Value, after, atMost));
        }
    }

    public async Task<WholeCase?> ReadAsync(CaseId id, CancellationToken cancel) => await LoadAsync(id, cancel) is not { } state ? null : new WholeCase
    {
        Case = state,
        Entries = await TimelineAsync(id, cancel),
        Messages = [.. (await MessagesAsync(id, cancel)).Select(item => new StoredItem(item, null))],
    };

    public Task<bool> WriteAsync(WholeCase whole, long expectedVersion, CancellationToken cancel)
    {
        lock (_gate)
        {
            var id = whole.Case.Id;
            Assert.Equal(expectedVersion, _cases[id].Version);
            Commits++;
            _cases[id] = whole.Case;
            _timeline.RemoveAll(entry => entry.Id == id);
            _timeline.AddRange(whole.Entries.Select(entry => (id, entry)));
            _outbox.RemoveAll(item => item.Message.CaseId == id);
            _outbox.AddRange(whole.Messages.Select(message => message.Item));
            return Task.FromResult(true);
        }
    }

    public Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel) =>
        Task.FromResult(_answers.GetValueOrDefault((id, key)));

    public Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel) => Task.FromResult(0);

    public Task AddAsync(string? team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        CentreMessages.Check(messages);
        lock (_gate)
        {
            _outbox.AddRange(messages.Where(message => _outbox.TrueForAll(item => item.Message.Id != message.Id)).Select(message => new OutboxItem { Message = message }));
            return Task.CompletedTask;
        }
    }

    public Task<OutboxItem?> FindAsync(string messageId, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(_outbox.Find(item => item.Message.Id == messageId));
        }
    }

    public Task SettleAsync(IReadOnlyList<OutboxChange> changes, CancellationToken cancel)
    {
        lock (_gate)
        {
            foreach (var change in changes)
            {
                var index = _outbox.FindIndex(item => item.Message.Id == change.Id && MessageStates.MayFollow(item.Message.State, change.State));
                if (index >= 0)
                {
                    Commits++;
                    _outbox[index] = _outbox[index] with { Message = _outbox[index].Message with { State = change.State } };
                }
            }

            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        Channel channel, Instant now, Duration leaseFor, int atMost, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>([]);

    public Task<Instant?> NextAsync(CancellationToken cancel) => Task.FromResult<Instant?>(null);

    public Task<Instant?> NextAsync(Channel channel, CancellationToken cancel) => Task.FromResult<Instant?>(null);

    public Task<Page<Case>> ListAsync(CaseQuery query, CancellationToken cancel)
    {
        lock (_gate)
        {
            LastQuery = query;
            var found = _cases.Values.Where(c => Fits(c, query));
            var ordered = found.OrderBy(c => c.Cycle.Promise?.DeadlineAt ?? Instant.MaxValue).ThenBy(c => c.Id.Value);
            return Task.FromResult(Paged(ordered, c => c.Id.Value, query.After, query.Size));
        }
    }

    public Task<Page<CaseFigures>> OnDayAsync(LocalDate utcDay, Instant? flaggedSince, int atMost, string? after, CancellationToken cancel)
    {
        lock (_gate)
        {
            var found = _cases.Values.Select(CaseFigures.Of).Where(f => f.Days.Contains(utcDay) && !(f.FlaggedAt < flaggedSince))
                .OrderBy(f => f.FlaggedAt).ThenBy(f => f.Id.Value, StringComparer.Ordinal);
            return Task.FromResult(Paged(found, f => f.Id.Value, after, atMost));
        }
    }

    public Task<IReadOnlyList<int>> PromisesByHourAsync(string team, Instant from, int hours, int atMost, CancellationToken cancel)
    {
        lock (_gate)
        {
            var due = _cases.Values.Where(c => c.Cycle.Runs && c.Team == team).Select(c => c.Cycle.DeadlineAt).OfType<Instant>().ToList();
            return Task.FromResult<IReadOnlyList<int>>([.. Enumerable.Range(0, hours).Select(i => due.Count(at =>
                at > from + Duration.FromHours(i) && at <= from + Duration.FromHours(i + 1))).Select(count => Math.Min(count, atMost))]);
        }
    }

    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CaseId id, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<TimelineEntry>>([.. _timeline.Where(t => t.Id == id).Select(t => t.Entry)]);
        }
    }

    public Task<IReadOnlyList<OutboxItem>> MessagesAsync(CaseId id, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<OutboxItem>>([.. _outbox.Where(item => item.Message.CaseId == id)]);
        }
    }

    public Task<Page<OutboxItem>> OutboxAsync(OutboxQuery query, CancellationToken cancel)
    {
        lock (_gate)
        {
            var found = _outbox.Where(item => (query.Team is null || _cases.GetValueOrDefault(item.Message.CaseId)?.Team == query.Team)
                && (query.State is null || item.Message.State == query.State));
            return Task.FromResult(Paged(found.Reverse(), item => item.Message.Id, query.After, query.Size));
        }
    }

    private static bool Fits(Case @case, CaseQuery query)
    {
        var deadline = @case.Cycle.Promise?.DeadlineAt;
        return @case.Cycle.Runs == query.Running
            && (query.Owner is null || @case.Owner == query.Owner)
            && (query.Team is null || @case.Team == query.Team)
            && (!query.NotReachedOnly || @case.CustomerNotReached)
            && (!query.UnreachableOnly || @case.IsUnreachable)
            && (query.DeadlineAfter is null || deadline > query.DeadlineAfter)
            && (query.DeadlineUntil is null || deadline <= query.DeadlineUntil);
    }

    private static Page<T> Paged<T>(IEnumerable<T> all, Func<T, string> id, string? after, int size)
    {
        var rest = all.ToList();
        var last = rest.FindIndex(item => id(item) == after);
        if (after is not null && last < 0)
        {
            throw new UnknownPageException();
        }

        rest = [.. rest.Skip(last + 1)];
        return new Page<T>([.. rest.Take(size)], rest.Count > size ? id(rest[size - 1]) : null);
    }
}
