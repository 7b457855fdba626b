using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Load;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.Load;

public class CellValueTests
{
    private static readonly DateTime Now = new(2027, 3, 15, 13, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("today", "2027-03-15")]
    [InlineData("today-12", "2027-03-03")]
    [InlineData("today+30", "2027-04-14")]
    [InlineData("2016-10-20", "2016-10-20")]
    public void Of_Date_CountsFromNow(string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CellValue.Of(Column(ColumnType.DateTime), text, Now));

    [Fact]
    public void Of_Choice_TakesEnglishLabel() =>
        Assert.Equal(new OptionSetValue(717700001), CellValue.Of(Choice(), "Buying", Now));

    [Fact]
    public void Of_UnknownChoice_NamesTheOptions()
    {
        var problem = Assert.Throws<CellProblemException>(() => CellValue.Of(Choice(), "Byuing", Now));

        Assert.Contains("Byuing", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Awareness, Buying", problem.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColumnType.Integer, "1.5")]
    [InlineData(ColumnType.Money, "1,000")]
    [InlineData(ColumnType.Boolean, "yes")]
    [InlineData(ColumnType.DateTime, "20.10.2016")]
    [InlineData(ColumnType.DateTime, "todayish")]
    public void Of_TextThatIsNoValue_IsRefused(ColumnType type, string text) =>
        Assert.Contains(text, Assert.Throws<CellProblemException>(() => CellValue.Of(Column(type), text, Now)).Message, StringComparison.Ordinal);

    private static ColumnDefinition Column(ColumnType type) => new() { LogicalName = "x", SchemaName = "x", Type = type };

    private static ColumnDefinition Choice() => Column(ColumnType.Picklist) with
    {
        OptionSet = new OptionSetDefinition("x", true, [new(717700000, LocalizedText.Of("Awareness")), new(717700001, LocalizedText.Of("Buying"))]),
    };
}
