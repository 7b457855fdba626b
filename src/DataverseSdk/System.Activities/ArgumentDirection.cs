namespace System.Activities;

/// <summary>Which way an argument's value goes.</summary>
public enum ArgumentDirection
{
    In,
    Out,
    InOut,
}
