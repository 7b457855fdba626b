using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets state and status of a row.</summary>
/// <remarks>Deprecated by the platform in favour of an update of statecode and statuscode.</remarks>
[DataContract(Name = "SetStateRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() => RequestName = "SetState";

    public EntityReference EntityMoniker
    {
        get => Parameters.Read<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    public OptionSetValue State
    {
        get => Parameters.Read<OptionSetValue>("State");
        set => Parameters["State"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to SetState.</summary>
[DataContract(Name = "SetStateResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse;

/// <summary>Gives a row to another owner.</summary>
/// <remarks>Deprecated by the platform in favour of an update of ownerid.</remarks>
[DataContract(Name = "AssignRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() => RequestName = "Assign";

    public EntityReference Assignee
    {
        get => Parameters.Read<EntityReference>("Assignee");
        set => Parameters["Assignee"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to Assign.</summary>
[DataContract(Name = "AssignResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AssignResponse : OrganizationResponse;

/// <summary>Prepares a new row with the mapped columns of another one.</summary>
[DataContract(Name = "InitializeFromRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class InitializeFromRequest : OrganizationRequest
{
    public InitializeFromRequest() => RequestName = "InitializeFrom";

    public EntityReference EntityMoniker
    {
        get => Parameters.Read<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    public string TargetEntityName
    {
        get => Parameters.Read<string>("TargetEntityName");
        set => Parameters["TargetEntityName"] = value;
    }

    public TargetFieldType TargetFieldType
    {
        get => Parameters.Read<TargetFieldType>("TargetFieldType");
        set => Parameters["TargetFieldType"] = value;
    }
}

/// <summary>The row, not yet created.</summary>
[DataContract(Name = "InitializeFromResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class InitializeFromResponse : OrganizationResponse
{
    public Entity Entity => Results.Read<Entity>("Entity");
}

/// <summary>Computes a rollup column now.</summary>
[DataContract(Name = "CalculateRollupFieldRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculateRollupFieldRequest : OrganizationRequest
{
    public CalculateRollupFieldRequest() => RequestName = "CalculateRollupField";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public string FieldName
    {
        get => Parameters.Read<string>("FieldName");
        set => Parameters["FieldName"] = value;
    }
}

/// <summary>The row with its new value.</summary>
[DataContract(Name = "CalculateRollupFieldResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculateRollupFieldResponse : OrganizationResponse
{
    public Entity Entity => Results.Read<Entity>("Entity");
}
