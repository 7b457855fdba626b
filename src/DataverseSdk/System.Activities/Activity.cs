namespace System.Activities;

/// <summary>A step of a workflow.</summary>
public abstract class Activity
{
    public string DisplayName { get; set; } = string.Empty;
}
