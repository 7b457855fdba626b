using System.Text;

namespace BuyingDynamics.Operations.Export;

/// <summary>Files that only who made them can read: an export holds assessments of people. On Windows the folder's permissions decide.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a folder, unless it is there.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a file that must be new, or may be overwritten.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    /// <summary>Writes a text.</summary>
    public static void Write(string path, string text)
    {
        using var file = Open(path, FileMode.Create);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
