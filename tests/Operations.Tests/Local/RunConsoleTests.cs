using BuyingDynamics.Operations.Local;
using Spectre.Console;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class RunConsoleTests
{
    [Fact]
    public void Plain_TableStageAndLongLine_IsPlainTextInWholeLines()
    {
        using var text = new StringWriter();
        var console = RunConsole.Plain(text);
        var path = $"/{new string('a', 300)}";

        var result = console.Stage("Evaluating deals", tell =>
        {
            tell("Evaluating deals: 200");
            tell("Evaluating deals: 400");
            return 400;
        });
        console.MarkupLineInterpolated($"[red]Report[/]: {path}");
        console.Write(console.Table("Open [alerts]").AddColumn("Rule").AddRow(new Text("Start the journey", new Style(Color.Red))));

        Assert.Equal(400, result);
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.All(text.ToString(), character => Assert.True(char.IsAscii(character), $"{character}"));
        var lines = text.ToString().Split(Environment.NewLine, StringSplitOptions.TrimEntries);
        Assert.Equal(["Evaluating deals ...", $"Report: {path}", "Open [alerts]"], lines[..3]);
        Assert.Contains("| Start the journey |", lines);
    }
}
