using FollowUp.Embedded.Files;

namespace FollowUp.Embedded.Tests.Files;

public sealed class ReplacingAFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "tokens.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_new_file_stands_alone_and_is_its_owners()
    {
        await File.WriteAllTextAsync(Target, "an old one, open to all, and longer");

        await WriteAsync("new");

        Assert.Equal("new", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
        }
    }

    [Fact]
    public async Task A_link_in_its_place_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var elsewhere = Path.Combine(_folder.Path, "elsewhere");
        await File.WriteAllTextAsync(elsewhere, "untouched");
        File.CreateSymbolicLink(Target, elsewhere);

        await WriteAsync("new");

        Assert.Equal("untouched", await File.ReadAllTextAsync(elsewhere));
        Assert.Null(File.ResolveLinkTarget(Target, returnFinalTarget: false));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_old_file_and_no_other()
    {
        await File.WriteAllTextAsync(Target, "old");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => PrivateFile.ReplaceAsync(Target, _ => throw new InvalidOperationException()));

        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    private Task WriteAsync(string text) => PrivateFile.ReplaceAsync(Target, async stream => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)));
}
