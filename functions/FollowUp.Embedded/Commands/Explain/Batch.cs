using System.Text;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Answers JSON lines one by one, in their order and without keeping them.</summary>
internal static class Batch
{
    /// <summary>Runs until the input ends. The exit code is 1 if any line had no answer.</summary>
    public static async Task<int> Run(TextReader input, TextWriter output, CalendarShelf shelf, CancellationToken cancel)
    {
        var questions = new QuestionReader(shelf);
        using var answers = new AnswerWriter(output);
        var exitCode = 0;
        while (true)
        {
            var next = input.ReadLineAsync(cancel);
            // Whoever asks line by line waits for the answer before asking on; whoever sends all at once gets large pieces.
            if (!next.IsCompleted) answers.Flush();
            if (await next is not { } line) break;
            var (question, mistake) = questions.Read(Encoding.UTF8.GetBytes(line));
            if (mistake is not null) answers.Write(mistake);
            if (mistake is not null || !answers.Write(question!)) exitCode = 1;
        }

        answers.Flush();
        return exitCode;
    }
}
