using System.Globalization;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>The statecode and statuscode columns of a base table, from its states element or the usual Active and Inactive.</summary>
internal static class BaseStateReader
{
    private static readonly XElement Usual = XElement.Parse("""
        <states>
          <state value="0" en="Active" de="Aktiv"><status value="1" en="Active" de="Aktiv"/></state>
          <state value="1" en="Inactive" de="Inaktiv"><status value="2" en="Inactive" de="Inaktiv"/></state>
        </states>
        """);

    /// <summary>The two columns; none for tables that have no state.</summary>
    public static IEnumerable<ColumnDefinition> Read(XElement table, string logicalName, OwnershipType ownership)
    {
        var states = table.Element("states") ?? (ownership == OwnershipType.User ? Usual : null);
        if (states is null || !states.HasElements)
        {
            yield break;
        }

        yield return Column("StateCode", ColumnType.State, LocalizedText.Of("Status", "Status"), logicalName, states.Elements("state").Select(state => Option(state, null)));
        yield return Column(
            "StatusCode",
            ColumnType.Status,
            LocalizedText.Of("Status Reason", "Statusgrund"),
            logicalName,
            states.Elements("state").SelectMany(state => state.Elements("status").Select(status => Option(status, Value(state)))));
    }

    private static ColumnDefinition Column(string schemaName, ColumnType type, LocalizedText label, string table, IEnumerable<OptionDefinition> options)
    {
        var set = new OptionSetDefinition($"{table}_{schemaName.ToLowerInvariant()}", IsGlobal: false, [.. options]);
        return new ColumnDefinition
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            Type = type,
            Label = label,
            OptionSet = set,
            IsRequired = true,
            DefaultValue = set.Options[0].Value,
        };
    }

    private static OptionDefinition Option(XElement element, int? state) => new(Value(element), BaseTableReader.Label(element), Color: null, state);

    private static int Value(XElement element) => int.Parse(BaseTableReader.Required(element, "value"), CultureInfo.InvariantCulture);
}
