using System.Reflection;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Tests.Alerts;

public class FirstTrueJsonTests
{
    private static readonly DateTime Start = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_OfMoreThanTheColumnHolds_KeepsTheOldestAndFits()
    {
        var moments = new FirstTrueMoments(Enumerable.Range(0, 3000).ToDictionary(i => $"change.sponsor-left|{new Guid(i, 0, 0, new byte[8])}", i => Start.AddMinutes(i), StringComparer.Ordinal));

        var json = FirstTrueJson.Write(moments)!;

        Assert.InRange(json.Length, 50_000, typeof(DealStateTable).GetField(nameof(DealStateTable.FirstTrue))!.GetCustomAttribute<ColumnAttribute>()!.Length);
        var read = FirstTrueJson.Read(json)!.ByKey;
        Assert.Equal(Start.AddMinutes(read.Count - 1), read.Values.Max());
        Assert.Equal(json, FirstTrueJson.Write(new FirstTrueMoments(read.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal))));
    }

    [Fact]
    public void Write_ThenRead_KeepsEveryTick()
    {
        var moments = new FirstTrueMoments(new Dictionary<string, DateTime>(StringComparer.Ordinal) { ["change.start"] = Start.AddTicks(7) });

        Assert.Equal(moments.ByKey, FirstTrueJson.Read(FirstTrueJson.Write(moments))!.ByKey);
    }
}
