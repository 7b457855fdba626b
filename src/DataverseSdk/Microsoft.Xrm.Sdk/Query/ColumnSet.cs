using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns that a read returns.</summary>
[DataContract(Name = "ColumnSet", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<string> _columns;
    private DataCollection<XrmAttributeExpression> _attributeExpressions;

    public ColumnSet() { }

    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    public ColumnSet(params string[] columns) => AddColumns(columns);

    [DataMember]
    public bool AllColumns { get; set; }

    /// <summary>Aggregates and groups; only in an aggregating query.</summary>
    [DataMember]
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => _attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        private set => _attributeExpressions = value;
    }

    [DataMember]
    public DataCollection<string> Columns
    {
        get => _columns ??= new DataCollection<string>();
        private set => _columns = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public void AddColumn(string column) => Columns.Add(column);

    public void AddColumns(params string[] columns) => Columns.AddRange(columns);
}
