using Spectre.Console;

namespace BuyingDynamics.Operations.Running;

/// <summary>Shows that something goes on while it does.</summary>
public static class Work
{
    /// <summary>At a terminal a moving status with how far it is; in a file nothing: the line before says what is done.</summary>
    public static async Task Working(this IAnsiConsole console, string subject, Func<Action<string>, Task> work)
    {
        if (console.Profile.Capabilities.Interactive)
        {
            await console.Status().StartAsync(Markup.Escape(subject), context => work(far => context.Status(Markup.Escape($"{subject}: {far}"))));
        }
        else
        {
            await work(static _ => { });
        }
    }
}
