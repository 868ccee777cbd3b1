using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.Routing;

/// <summary>Carries out one request whose caller is known and may be here.</summary>
public delegate Task<ApiAnswer> ApiHandler(ApiCall call);

/// <summary>
/// One route of the API: everything that a host needs to serve it, and everything that the description of the API says about it.
/// A host adds its own routes by registering more of these.
/// </summary>
public sealed record ApiRoute
{
    /// <summary>Its name, unique; the operation id of the description.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The path; <c>{id}</c> stands for the id of a case, or of whatever <see cref="IdIs"/> says, <c>{link}</c> for a customer's link.
    /// </summary>
    public required string Pattern { get; init; }

    /// <summary>The group in the description.</summary>
    public required string Tag { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The rules it follows, with their ids.</summary>
    public string? Description { get; init; }

    /// <summary>Gives the handler; asked once, when the host starts.</summary>
    public required Func<IServiceProvider, ApiHandler> Handler { get; init; }

    /// <summary>True if nobody needs to sign in.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The contract of the request body; null if there is none.</summary>
    public Type? Body { get; init; }

    /// <summary>
    /// The contract of a form that another program or a browser posts, in place of a JSON body or beside it; fields that it does not name are let be.
    /// </summary>
    public Type? Form { get; init; }

    /// <summary>The status when all goes well.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The contract of the answer; null if it has no body.</summary>
    public Type? Answer { get; init; }

    /// <summary>The media type of the answer.</summary>
    public string AnswerType { get; init; } = "application/json";

    /// <summary>True if a browser, which asks for text/html, gets a page: in place of a GET's answer, and in place of problems.</summary>
    public bool HasPages { get; init; }

    /// <summary>The query parameters; any other is refused.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>The statuses of the problems that it can answer with, beyond those that every route has.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];

    /// <summary>False for what describes the API itself.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>What the id in the path is, for the description.</summary>
    public string IdIs { get; init; } = "The id of the case.";

    /// <summary>True if the path names something by its id, which may not be there.</summary>
    public bool NamesOne => Pattern.Contains("{id}", StringComparison.Ordinal);

    /// <summary>True if the path names a case.</summary>
    public bool NamesCase => Pattern.StartsWith("/api/cases/{id}", StringComparison.Ordinal);

    /// <summary>True if the path ends in a customer's link.</summary>
    public bool NamesLink => Pattern.Contains("{link}", StringComparison.Ordinal);

    /// <summary>The most bytes that the body may have.</summary>
    public int MostBytes { get; init; } = RequestBody.MostBytes;

    /// <summary>True if it needs the version that the caller has seen, as the header If-Match.</summary>
    public bool TakesVersion { get; init; }

    /// <summary>True if it takes an Idempotency-Key (O2), as every POST of the product does.</summary>
    public bool TakesKey
    {
        get => field && Method == "POST";
        init;
    } = true;
}
