namespace BuyingDynamics.Plugins.Platform;

/// <summary>The platform messages that steps wait for or look for among what caused them.</summary>
public static class MessageNames
{
    /// <summary>A row is created.</summary>
    public const string Create = "Create";

    /// <summary>A row is saved.</summary>
    public const string Update = "Update";

    /// <summary>A row is deleted.</summary>
    public const string Delete = "Delete";

    /// <summary>A row gets another owner.</summary>
    public const string Assign = "Assign";

    /// <summary>A row takes over what belongs to another of the same table, which is deactivated.</summary>
    public const string Merge = "Merge";
}
