using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.CustomerPages;

/// <summary>A refusal as its customer reads it: the rules' own sentences name people, commands and rule ids, which are the centre's business.</summary>
internal static class CustomerProblems
{
    public static ApiAnswer Of(Refusal refusal, CustomerAction action, IReadOnlyList<CustomerAction> allowed) =>
        refusal.Kind == RefusalKind.Invalid && Field(action) is var (field, sentence)
            ? Problems.Invalid([(field, sentence)])
            : Problems.NotNow([.. allowed.Select(EnumText<CustomerAction>.Of)]);

    private static (string Field, string Sentence)? Field(CustomerAction action) => action switch
    {
        CustomerAction.AddInformation or CustomerAction.NotSolved => ("text", "is not taken; say it in other words"),
        CustomerAction.ChooseSlot => ("slotAt", "is not free; choose one of 'slots'"),
        CustomerAction.Rate => ("score", "must be a whole number from 1 to 5"),
        _ => null,
    };
}
