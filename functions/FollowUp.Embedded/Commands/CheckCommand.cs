using System.CommandLine;
using FollowUp.Application.BookFiles;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Commands;

/// <summary><c>check</c>: loads the books and says what is wrong with them, or what they hold.</summary>
internal static class CheckCommand
{
    public static Command Create(Option<string> books)
    {
        var command = new Command("check", "Check the book files. Every mistake is a line 'file:line path message'; the exit code is then 1.");
        command.SetAction(result =>
        {
            var directory = result.GetRequiredValue(books);
            var output = result.InvocationConfiguration.Output;
            switch (BookDirectory.Load(directory))
            {
                case BookResult.Loaded loaded:
                    WriteSummary(loaded, directory, output);
                    return 0;
                case BookResult.Refused refused:
                    foreach (var error in refused.Errors)
                    {
                        output.WriteLine(error with { File = Path.Combine(directory, error.File) });
                    }

                    return 1;
                default:
                    throw new InvalidOperationException("Books are loaded or refused.");
            }
        });
        return command;
    }

    private static void WriteSummary(BookResult.Loaded loaded, string directory, TextWriter output)
    {
        var (policies, calendars, roster, templates) = loaded.Books;
        output.WriteLine($"The books in {directory} are in order.");
        foreach (var (file, version) in loaded.Versions)
        {
            output.WriteLine($"{file,-22} version {version}  {Held(file)}");
        }

        foreach (var calendar in calendars.Values)
        {
            output.WriteLine($"{"calendar " + calendar.Id,-22} version {calendar.Version}  {calendar.Zone.Id}");
        }

        string Held(string file) => file switch
        {
            "policies.json" => $"{policies.Policies.Length} policies",
            "calendars.json" => $"{calendars.Count} calendars",
            "roster.json" => $"{roster.People.Count} people in {roster.Teams.Count} teams, {roster.Centre.Zone.Id}",
            "words.json" => $"{loaded.Books.Words.Count} words",
            _ => TemplatesIn(templates, Path.GetFileNameWithoutExtension(file)),
        };
    }

    /// <summary>How many templates a language has of its own; the others come from the centre's default language.</summary>
    private static string TemplatesIn(TemplateBook book, string language)
    {
        var all = TemplateCatalog.All;
        var own = all.Count(template =>
            language == book.DefaultLanguage
            || !ReferenceEquals(book.Of(template.Name, language), book.Of(template.Name, book.DefaultLanguage)));
        return own == all.Count ? $"{own} templates" : $"{own} of {all.Count} templates, the others in {book.DefaultLanguage}";
    }
}
