using System.Globalization;
using Spectre.Console;

namespace BuyingDynamics.Operations.Local;

/// <summary>
/// Where "bd local" writes to. A person at a terminal sees colours and moving progress; a file or a pipe gets plain text: no colour codes,
/// no lines cut to a width, one line for each stage.
/// </summary>
public static class RunConsole
{
    // Wider than any line: a file has no edge to wrap at.
    private const int WidthOfAFile = 1000;

    /// <summary>The console of this process.</summary>
    public static IAnsiConsole OfThisProcess => Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;

    /// <summary>A console that writes plain text.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = WidthOfAFile;
        return console;
    }

    /// <summary>Does a stage: at a terminal with a moving status that <paramref name="work"/> may change, otherwise below one line that names it.</summary>
    public static T Stage<T>(this IAnsiConsole console, string name, Func<Action<string>, T> work)
    {
        if (console.Profile.Capabilities.Interactive)
        {
            return console.Status().Start(name, context => work(status => context.Status(Markup.Escape(status))));
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{name} ...");
        return work(static _ => { });
    }

    /// <summary>A table that suits the console: with drawn lines at a terminal, with ASCII ones in a file.</summary>
    public static Table Table(this IAnsiConsole console, string title) =>
        new Table { Border = console.Profile.Capabilities.Ansi ? TableBorder.Square : TableBorder.Ascii }.Title(Markup.Escape(title));
}
