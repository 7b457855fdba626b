using BuyingDynamics.Operations.Load;
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

    [Fact]
    public void LoadSteps_LargeFile_TellsEachTenthOnce()
    {
        var told = new List<int>();
        var steps = new LoadSteps((_, done, _) => told.Add(done));

        foreach (var done in Enumerable.Range(1, 8800))
        {
            steps.Report("opportunities.csv", done, 8800);
        }

        Assert.Equal([880, 1760, 2640, 3520, 4400, 5280, 6160, 7040, 7920, 8800], told);
    }

    [Fact]
    public void LoadSteps_SmallFile_TellsNothing()
    {
        var told = new List<int>();
        var steps = new LoadSteps((_, done, _) => told.Add(done));

        steps.Report("accounts.csv", 85, 85);

        Assert.Empty(told);
    }
}
