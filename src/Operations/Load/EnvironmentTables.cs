using System.Collections.Immutable;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace BuyingDynamics.Operations.Load;

/// <summary>Reads the tables that a mapping names as the environment has them, with the columns that its organisation added.</summary>
public static class EnvironmentTables
{
    private const int UnknownTable = unchecked((int)0x80041102);
    private const int NotFound = unchecked((int)0x80040217);

    /// <summary>The tables; one that the environment does not have is missing.</summary>
    public static async Task<MetadataCatalog> ReadAsync(ResilientService service, LoadMap map, CancellationToken cancellation)
    {
        var tables = ImmutableDictionary.CreateBuilder<string, TableDefinition>(StringComparer.Ordinal);
        foreach (var name in map.Files.SelectMany(Named).Distinct(StringComparer.Ordinal))
        {
            var columns = map.Files.Where(file => string.Equals(file.Table, name, StringComparison.Ordinal)).SelectMany(file => file.Columns.Keys).ToHashSet(StringComparer.Ordinal);
            if (await TableAsync(service, name, columns, cancellation) is { } table)
            {
                tables[name] = table;
            }
        }

        return MetadataCatalog.Empty with { Tables = tables.ToImmutable() };
    }

    private static IEnumerable<string> Named(FileMap file) =>
        file.Columns.Values.Select(value => value.Lookup).OfType<string>().Append(file.Table).Concat(file.Close is null ? [] : ["opportunityclose"]);

    private static async Task<TableDefinition?> TableAsync(ResilientService service, string name, HashSet<string> mapped, CancellationToken cancellation)
    {
        EntityMetadata table;
        try
        {
            var response = await service.ExecuteAsync(new RetrieveEntityRequest { LogicalName = name, EntityFilters = EntityFilters.Attributes }, cancellation);
            table = ((RetrieveEntityResponse)response).EntityMetadata;
        }
        catch (FaultException<OrganizationServiceFault> missing) when (missing.Detail.ErrorCode is UnknownTable or NotFound)
        {
            return null;
        }

        var columns = new Dictionary<string, ColumnDefinition>(StringComparer.Ordinal);
        foreach (var column in table.Attributes)
        {
            if (Type(column) is { } type)
            {
                var hasOptions = type is ColumnType.Picklist or ColumnType.MultiSelectPicklist or ColumnType.State or ColumnType.Status;
                columns[column.LogicalName] = Column(column, type) with
                {
                    OptionSet = hasOptions && mapped.Contains(column.LogicalName) ? await OptionsAsync(service, name, column.LogicalName, cancellation) : null,
                };
            }
        }

        return new TableDefinition
        {
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            PrimaryId = table.PrimaryIdAttribute,
            PrimaryName = table.PrimaryNameAttribute,
            IsActivity = table.IsActivity ?? false,
            Label = LocalizedText.Of(English(table.DisplayName) ?? table.LogicalName),
            Columns = columns,
        };
    }

    // A table's columns come without their options.
    private static async Task<OptionSetDefinition?> OptionsAsync(ResilientService service, string table, string column, CancellationToken cancellation)
    {
        var response = await service.ExecuteAsync(new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column }, cancellation);
        return ((RetrieveAttributeResponse)response).AttributeMetadata is EnumAttributeMetadata { OptionSet: { } options }
            ? new OptionSetDefinition(options.Name ?? column, options.IsGlobal ?? false, [.. options.Options.Select(option => new OptionDefinition(option.Value ?? 0, LocalizedText.Of(English(option.Label) ?? string.Empty)))])
            : null;
    }

    private static ColumnType? Type(AttributeMetadata column) => column is MultiSelectPicklistAttributeMetadata
        ? ColumnType.MultiSelectPicklist
        : Enum.TryParse<ColumnType>(column.AttributeType?.ToString(), out var type) ? type : null;

    private static ColumnDefinition Column(AttributeMetadata column, ColumnType type) => new()
    {
        LogicalName = column.LogicalName,
        SchemaName = column.SchemaName,
        Type = type,
        Targets = column is LookupAttributeMetadata { Targets: { } targets } ? targets : [],
        IsValidForCreate = column.IsValidForCreate ?? true,
    };

    private static string? English(Label? label) =>
        label?.LocalizedLabels.FirstOrDefault(text => text.LanguageCode == LocalizedText.BaseLanguage)?.Label ?? label?.UserLocalizedLabel?.Label;
}
