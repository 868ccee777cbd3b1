using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Contract.Tests.Queries;

/// <summary>A customer who writes or calls again is known by phone number and email address (M9, P7).</summary>
[Trait("Rule", "M9")]
[Trait("Rule", "P7")]
public abstract class CustomerSuite : StorageSuite
{
    private const string Phone = "+8613812345678";
    private const string Email = "wang@example.com";

    [Fact]
    public async Task Running_cases_are_found_by_phone_and_by_email()
    {
        await StoreAsync(Case("a"));

        Assert.Equal(["a"], await FoundAsync(Phone));
        Assert.Equal(["a"], await FoundAsync(Email));
    }

    [Fact]
    public async Task A_case_is_found_as_soon_as_its_flag_is_stored()
    {
        await StoreAsync(Case("a"));

        Assert.Single(await Queries.OpenCasesOfAsync(Phone, CancellationToken.None));
    }

    [Fact]
    public async Task The_newest_comes_first()
    {
        await StoreAsync(Case("old", minute: 0), Case("new", minute: 10), Case("newest", minute: 20));

        Assert.Equal(["newest", "new", "old"], await FoundAsync(Phone));
    }

    [Fact]
    public async Task Others_are_not_found()
    {
        await StoreAsync(Case("a"), Case("other", phone: "+8613900000000", email: null), Case("nobody", phone: null, email: null));

        Assert.Equal(["other"], await FoundAsync("+8613900000000"));
        Assert.Empty(await FoundAsync("+861381234567"));
        Assert.Empty(await FoundAsync(""));
    }

    [Fact]
    public async Task A_case_that_has_ended_is_not_found()
    {
        var flag = Case("ended");
        await StoreAsync(Case("open"), flag, SampleCommits.Then(flag, SampleCases.Ended));

        Assert.Equal(["open"], await FoundAsync(Phone));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task A_case_is_found_until_its_customer_can_no_longer_say_not_solved()
    {
        var flag = Case("told");
        var told = SampleCommits.After(flag, Told, new CaseEvent.CustomerTold(Proof.Call, new(OutcomeKind.KeptAnswered, SampleCases.Start)));
        await StoreAsync(flag, told);
        Assert.Equal(["told"], await FoundAsync(Phone));

        await StoreAsync(SampleCommits.After(told, Closed, new CaseEvent.ConfirmWindowEnded()));

        Assert.Empty(await FoundAsync(Phone));
        Assert.Empty(await FoundAsync(Email));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task A_case_that_was_closed_is_found_while_it_is_known_to_its_customer()
    {
        var until = SampleCases.Start + Duration.FromDays(17);
        var flag = Case("told");
        var told = SampleCommits.After(flag, Told, new CaseEvent.CustomerTold(Proof.Call, new(OutcomeKind.KeptAnswered, SampleCases.Start)));
        var closed = SampleCommits.After(told, state => Closed(state) with { RepeatsKnownUntil = until }, new CaseEvent.ConfirmWindowEnded(until));
        await StoreAsync(flag, told, closed);
        Assert.Equal(["told"], await FoundAsync(Phone));

        await StoreAsync(SampleCommits.After(closed, state => state with { RepeatsKnownUntil = null }, new CaseEvent.RepeatsForgotten()));

        Assert.Empty(await FoundAsync(Phone));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task A_case_that_is_opened_again_is_still_found()
    {
        var flag = Case("told");
        var told = SampleCommits.After(flag, Told, new CaseEvent.CustomerTold(Proof.Call, new(OutcomeKind.KeptAnswered, SampleCases.Start)));
        await StoreAsync(flag, told, SampleCommits.After(told, _ => flag.Case, new CaseEvent.CaseReopened { Cycle = 2 }));

        Assert.Equal(["told"], await FoundAsync(Phone));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public async Task A_case_is_found_by_the_addresses_of_those_merged_into_it()
    {
        var flag = Case("one");
        var merged = new CaseEvent.CasesMerged
        {
            Number = "261122-1",
            FollowOn = new FollowOn { Case = SampleCases.Id("two"), Kind = FollowOnKind.EndMerged, At = SampleCases.Start },
        };
        await StoreAsync(flag, SampleCommits.After(flag, state => state with { OtherAddresses = ["wang@work.example.com"] }, merged));

        Assert.Equal(["one"], await FoundAsync("wang@work.example.com"));
        Assert.Equal(["one"], await FoundAsync(Phone));
    }

    [Fact]
    public async Task A_case_that_has_ended_is_found_while_it_answers_for_flags_that_joined_it()
    {
        var flag = Case("joined");
        var until = SampleCases.Start + Duration.FromDays(1);
        var ended = SampleCommits.Then(flag, state => SampleCases.Ended(state) with { RepeatsKnownUntil = until });
        await StoreAsync(flag, ended);
        Assert.Equal(["joined"], await FoundAsync(Phone));

        await StoreAsync(SampleCommits.After(ended, state => state with { RepeatsKnownUntil = null }, new CaseEvent.RepeatsForgotten()));

        Assert.Empty(await FoundAsync(Phone));
    }

    [Fact]
    public async Task A_case_that_is_found_is_whole_and_as_it_stands_now()
    {
        var flag = Case("a");
        await StoreAsync(flag, SampleCommits.Then(flag, state => state with { Owner = "wu" }));

        var found = Assert.Single(await Queries.OpenCasesOfAsync(Email, CancellationToken.None));
        Assert.Equal(("wu", 2), (found.Owner, found.Version));
    }

    [Theory]
    [InlineData("o'hara+/#?%&_!*\u0060{|}~^=$-.@example.com")]
    [InlineData("A.Li@example.com")]
    public async Task Any_address_that_is_taken_can_be_found(string email)
    {
        await StoreAsync(Case("a", phone: null, email: email));

        Assert.Equal(["a"], await FoundAsync(email));
    }

    private static Case Told(Case state) => state with
    {
        Cycle = state.Cycle with
        {
            Outcome = new(OutcomeKind.KeptAnswered, SampleCases.Start),
            ConfirmUntil = SampleCases.Start + Duration.FromDays(3),
        },
    };

    private static Case Closed(Case state) => state with { Cycle = state.Cycle with { ClosedAt = SampleCases.Start + Duration.FromDays(3) } };

    private static Commit Case(string summary, int minute = 0, string? phone = Phone, string? email = Email)
    {
        var state = SampleCases.Open(SampleCases.Id(summary));
        var flaggedAt = SampleCases.Start + Duration.FromMinutes(minute);
        return SampleCommits.Flag(state with
        {
            Summary = summary,
            FlaggedAt = flaggedAt,
            Customer = state.Customer with { Phone = phone, Email = email },
        });
    }

    private async Task<IEnumerable<string>> FoundAsync(string address) =>
        (await Queries.OpenCasesOfAsync(address, CancellationToken.None)).Select(found => found.Summary);
}
