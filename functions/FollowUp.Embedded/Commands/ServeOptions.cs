namespace FollowUp.Embedded.Commands;

/// <summary>How the service is started.</summary>
/// <param name="Data">The directory of the database; made if it is not there.</param>
/// <param name="Urls">The addresses to listen on, separated by semicolons.</param>
/// <param name="Demo">Seed a small centre and run on a clock that can be fast-forwarded.</param>
/// <param name="TokensOut">A file for new tokens of each role; null makes none but those of the first start.</param>
/// <param name="Books">The directory of the book files.</param>
public sealed record ServeOptions(string Data, string Urls, bool Demo, string? TokensOut, string Books)
{
    /// <summary>The file in the data directory: the demo keeps its cases apart.</summary>
    public static string DatabaseName(bool demo) => demo ? "demo.db" : "followup.db";
}
