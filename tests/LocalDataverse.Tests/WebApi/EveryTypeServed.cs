using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Solutions;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>A thing with a column of every type, and an action with a parameter of every type.</summary>
public sealed class EveryTypeServed : IAsyncLifetime
{
    internal ServedEnvironment Served { get; private set; } = null!;
    public Guid Thing { get; private set; }

    /// <summary>Asserts that the request is refused as the sender's mistake, with a sentence and a code, and has written nothing.</summary>
    internal async Task RefusedAsync(Func<Task<Answer>> send)
    {
        var before = Rows();
        var answer = await send();

        Assert.True(answer.Status is >= 400 and < 500 && answer.Text.StartsWith('{'), $"{answer.Status}: {answer.Text[..Math.Min(answer.Text.Length, 300)]}");
        Assert.Matches("^0x[0-9a-f]{8}$", answer.Error.Code);
        Assert.True(answer.Error.Message.Length > 20, answer.Error.Message);
        Assert.DoesNotContain("Exception", answer.Error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Rows());
    }

    // All that a request could have written: the things with their versions, and the accounts.
    private string Rows() => string.Join(';', Served.Inner.Rows("sample_thing").Concat(Served.Inner.Rows("account")).Select(row => $"{row.Id}:{row.RowVersion}"));

    public async Task InitializeAsync()
    {
        Served = await ServedEnvironment.StartAsync(new TestSolution()
            .Table(
                TestSolution.Column("sample_Count", "int"),
                TestSolution.Column("sample_Rate", "decimal", new XElement("Accuracy", 4)),
                TestSolution.Column("sample_Weight", "float"),
                TestSolution.Column("sample_Flag", "bit"),
                TestSolution.Column("sample_Moment", "datetime"),
                TestSolution.Column("sample_Day", "datetime", new XElement("Behavior", 2), new XElement("Format", "date")),
                TestSolution.Column("sample_Colors", "multiselectpicklist", XElement.Parse(
                    "<optionset Name='sample_colors'><OptionSetType>picklist</OptionSetType><IsGlobal>0</IsGlobal><options><option value='1'><labels><label description='Red' languagecode='1033' /></labels></option></options></optionset>")))
            .CustomApi(
                "sample_Everything", "Echoes",
                [
                    ("Yes", 0, true), ("When", 1, true), ("Number", 2, true), ("Row", 3, true), ("Rows", 4, true), ("Ref", 5, true), ("Real", 6, true),
                    ("Whole", 7, true), ("Amount", 8, true), ("Option", 9, true), ("Text", 10, true), ("Texts", 11, true), ("Id", 12, true),
                ],
                []));
        Thing = await Served.CreateAsync("sample_things", new { sample_name = "Untouched", sample_code = "u" });
    }

    public async Task DisposeAsync() => await Served.DisposeAsync();
}

