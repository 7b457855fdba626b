namespace BuyingDynamics.Plugins.Platform;

/// <summary>The platform messages that steps wait for.</summary>
public static class MessageNames
{
    /// <summary>A row is created.</summary>
    public const string Create = "Create";

    /// <summary>A row is saved.</summary>
    public const string Update = "Update";

    /// <summary>A row is deleted.</summary>
    public const string Delete = "Delete";
}
