using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.DataAccess.Restoring;

/// <summary>A row as an export holds it: its columns as texts that tell their type (<see cref="RowText"/>).</summary>
[DataContract]
public sealed class RestoredRow
{
    /// <summary>Logical name of the table.</summary>
    [DataMember(Name = "table", Order = 0, IsRequired = true)]
    public string Table { get; set; } = "";

    /// <summary>The row's id: the same one comes back.</summary>
    [DataMember(Name = "id", Order = 1, IsRequired = true)]
    public string Id { get; set; } = "";

    /// <summary>Values by logical name of their column.</summary>
    [DataMember(Name = "values", Order = 2, IsRequired = true)]
    public Dictionary<string, string> Values { get; set; } = new();
}
