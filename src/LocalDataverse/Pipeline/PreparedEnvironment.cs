namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// The state of an environment at a moment: all rows and what is installed. Any number of environments in memory can start from it
/// (<see cref="EnvironmentOptions.From"/>), each in a fraction of the time an import takes, and none sees what another one does.
/// They share the code of the plugin assemblies, its static fields included; plugin objects are each environment's own.
/// The clock is not part of it: rows keep the moments they were written at.
/// </summary>
public sealed class PreparedEnvironment
{
    internal PreparedEnvironment(byte[] database, EnvironmentSnapshot installed)
    {
        Database = database;
        Installed = installed;
    }

    /// <summary>The file of the database.</summary>
    internal byte[] Database { get; }

    /// <summary>What is installed.</summary>
    internal EnvironmentSnapshot Installed { get; }

    internal static PreparedEnvironment Of(EnvironmentCore environment)
    {
        // As the only writer: rows and what is installed belong to the same commit.
        using var nobodyElseWrites = environment.Database.Begin();
        return new PreparedEnvironment(environment.Database.Copy(), environment.Snapshot with { Sandbox = environment.Snapshot.Sandbox.Share() });
    }
}
