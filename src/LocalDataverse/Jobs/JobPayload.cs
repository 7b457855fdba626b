using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>The context of an asynchronous step or background workflow, as its system job keeps it until it runs; it survives a restart.</summary>
[DataContract]
internal sealed class JobPayload
{
    private static readonly DataContractSerializer Serializer = new(typeof(JobPayload),
    [
        typeof(Entity), typeof(EntityReference), typeof(EntityCollection), typeof(EntityReferenceCollection), typeof(OptionSetValue), typeof(OptionSetValueCollection),
        typeof(Money), typeof(AliasedValue), typeof(Relationship), typeof(ColumnSet), typeof(QueryExpression), typeof(FetchExpression), typeof(Guid), typeof(Guid[]), typeof(string[]),
        typeof(ConcurrencyBehavior), typeof(XrmTimeSpan), typeof(List<object>),
    ]);

    [DataMember] public string Message { get; set; } = string.Empty;
    [DataMember] public string Table { get; set; } = string.Empty;
    [DataMember] public Guid RowId { get; set; }
    [DataMember] public int Stage { get; set; }
    [DataMember] public int Depth { get; set; }
    [DataMember] public Guid UserId { get; set; }
    [DataMember] public Guid InitiatingUserId { get; set; }
    [DataMember] public Guid BusinessUnitId { get; set; }
    [DataMember] public Guid CorrelationId { get; set; }
    [DataMember] public Guid? RequestId { get; set; }
    [DataMember] public DateTime OperationCreatedOn { get; set; }
    [DataMember] public ParameterCollection Input { get; set; } = [];
    [DataMember] public ParameterCollection Output { get; set; } = [];
    [DataMember] public ParameterCollection SharedVariables { get; set; } = [];
    [DataMember] public EntityImageCollection Before { get; set; } = [];
    [DataMember] public EntityImageCollection After { get; set; } = [];

    /// <summary>The operation that caused this one, with what it shared; null at the top.</summary>
    [DataMember] public JobPayload? Parent { get; set; }

    /// <summary>Where a background workflow stands; null before its first save point.</summary>
    [DataMember] public WorkflowState? Workflow { get; set; }

    /// <summary>What a plugin context holds. Of the ancestors only names and shared variables are kept.</summary>
    public static JobPayload Of(IPluginExecutionContext context, bool isAncestor = false) => new()
    {
        Message = context.MessageName,
        Table = context.PrimaryEntityName,
        RowId = context.PrimaryEntityId,
        Stage = context.Stage,
        Depth = context.Depth,
        UserId = context.UserId,
        InitiatingUserId = context.InitiatingUserId,
        BusinessUnitId = context.BusinessUnitId,
        CorrelationId = context.CorrelationId,
        RequestId = context.RequestId,
        OperationCreatedOn = context.OperationCreatedOn,
        Input = isAncestor ? [] : context.InputParameters,
        Output = isAncestor ? [] : context.OutputParameters,
        SharedVariables = context.SharedVariables,
        Before = isAncestor ? [] : context.PreEntityImages,
        After = isAncestor ? [] : context.PostEntityImages,
        Parent = context.ParentContext is { } parent ? Of(parent, isAncestor: true) : null,
    };

    /// <summary>The context the step runs with.</summary>
    public PluginContext ToContext(EntityReference step, Guid jobId, Guid organizationId, string organizationName) => new()
    {
        Stage = Stage,
        Mode = 1,
        Depth = Depth,
        MessageName = Message,
        PrimaryEntityName = Table,
        PrimaryEntityId = RowId,
        RequestId = RequestId,
        InputParameters = Input,
        OutputParameters = Output,
        SharedVariables = SharedVariables,
        UserId = UserId,
        InitiatingUserId = InitiatingUserId,
        BusinessUnitId = BusinessUnitId,
        OrganizationId = organizationId,
        OrganizationName = organizationName,
        PreEntityImages = Before,
        PostEntityImages = After,
        OwningExtension = step,
        CorrelationId = CorrelationId,
        IsInTransaction = false,
        OperationId = jobId,
        OperationCreatedOn = OperationCreatedOn,
        ParentContext = Parent?.ToContext(step, jobId, organizationId, organizationName),
    };

    /// <summary>As text for the job's data column.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            Serializer.WriteObject(writer, this);
        }

        return text.ToString();
    }

    /// <summary>Back from text.</summary>
    public static JobPayload Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = false });
        return (JobPayload)Serializer.ReadObject(reader)!;
    }
}
