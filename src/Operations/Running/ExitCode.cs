namespace BuyingDynamics.Operations.Running;

/// <summary>How a verb ended, for scripts and schedulers. README.md of this folder explains each.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Something nobody foresaw; --verbose shows its details.</summary>
    UnexpectedFailure = 1,

    /// <summary>The command line or the settings file cannot be understood.</summary>
    WrongUsage = 2,

    /// <summary>The environment cannot be reached, or does not take the sign-in.</summary>
    NotConnected = 3,

    /// <summary>The signed-in user lacks a privilege.</summary>
    MissingPrivilege = 4,

    /// <summary>The environment does not fit: no Sales tables, another version, an unmanaged copy, a half-imported state.</summary>
    UnfitEnvironment = 5,

    /// <summary>The input (rows, package, export) is wrong.</summary>
    WrongInput = 6,

    /// <summary>Stopped half-way; the same command may be run again and goes on.</summary>
    StoppedHalfway = 7,

    /// <summary>Something was found that needs attention.</summary>
    NeedsAttention = 8,

    /// <summary>The storage is full, here or in the environment.</summary>
    StorageFull = 9,
}
