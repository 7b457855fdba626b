using System.Activities;
using System.Reflection;

namespace BuyingDynamics.DataverseSdk.Tests.Workflow;

/// <summary>What a workflow activity relies on: values live in the context, one activity serves many runs.</summary>
public class ActivityContextTests
{
    [Fact]
    public void Get_NothingSet_IsTheDefault()
    {
        var days = new InArgument<int>(7);
        var name = new InArgument<string>();

        Assert.Equal(7, days.Get(Context()));
        Assert.Null(name.Get(Context()));
    }

    [Fact]
    public void Set_InOneRun_IsNotSeenInAnother()
    {
        var result = new OutArgument<string>();
        var first = Context();

        result.Set(first, "first");

        Assert.Equal("first", result.Get(first));
        Assert.Null(result.Get(Context()));
    }

    [Fact]
    public void Set_ValueOfAnotherType_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => ((Argument)new InArgument<int>()).Set(Context(), "seven"));

    [Fact]
    public void Set_NothingForANumber_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => ((Argument)new InArgument<int>()).Set(Context(), null));

    [Fact]
    public void GetExtension_OfTheHost_IsFoundByType()
    {
        var context = Context(new Dictionary<Type, object> { [typeof(IFormatProvider)] = System.Globalization.CultureInfo.InvariantCulture });

        Assert.Same(System.Globalization.CultureInfo.InvariantCulture, context.GetExtension<IFormatProvider>());
        Assert.Null(context.GetExtension<IDisposable>());
    }

    private static CodeActivityContext Context(Dictionary<Type, object>? extensions = null) => (CodeActivityContext)Activator.CreateInstance(
        typeof(CodeActivityContext),
        BindingFlags.Instance | BindingFlags.NonPublic,
        binder: null,
        [Guid.NewGuid(), "1", extensions ?? []],
        culture: null)!;
}
