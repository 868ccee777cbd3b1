using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Waiting for a master case in a story (S5).</summary>
internal sealed partial class Story
{
    public static readonly CaseId Master = new("mmmmmmmmmmmmmmm0");

    public Decision JoinMaster(Instant promisedAt, CaseId? master = null, string by = "lee") =>
        Decide(new CaseCommand.JoinMaster(master ?? Master, "261123-7", promisedAt, by) { By = By(by) });

    public Decision MasterFailed(CaseId? master = null) =>
        Decide(new CaseCommand.LeaveMaster(master ?? Master, Failed: true, "the master case missed its deadline") { By = Actor.System });

    public Decision LeaveMaster(string by = "lee") => Decide(new CaseCommand.LeaveMaster(Master, Failed: false, "another cause") { By = By(by) });

    public Decision AnswerForMaster(string text = "The double charges were paid back.") =>
        Decide(new CaseCommand.AnswerForMaster(Master, text, "refunded", "gateway") { By = Actor.System });
}
