using System.Text;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Build(EmbeddedHost.ServeAsync).Parse(args).InvokeAsync();
