using System.Text;
using FollowUp.Embedded.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Build(Serve).Parse(args).InvokeAsync();

static async Task<int> Serve(ServeOptions options, CancellationToken cancel)
{
    await Console.Error.WriteLineAsync("The service is not part of this build; there are 'check' and 'explain'.");
    return 1;
}
