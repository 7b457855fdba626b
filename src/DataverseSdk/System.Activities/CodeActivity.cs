namespace System.Activities;

/// <summary>A step that is written in code: what workflow activities of a solution derive from.</summary>
public abstract class CodeActivity : Activity
{
    protected abstract void Execute(CodeActivityContext context);
}
