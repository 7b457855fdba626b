using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Keeps a second process away from a database. It is the operating system's lock on a file, not the file's existence:
/// the system gives it back when the process ends, however it ends.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of the database at <paramref name="databasePath"/>.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040216: another opener has it.</exception>
    public static DatabaseLock Take(string databasePath)
    {
        try
        {
            return new DatabaseLock(new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw DataverseFault.DatabaseInUse(Path.GetDirectoryName(databasePath) ?? databasePath);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
