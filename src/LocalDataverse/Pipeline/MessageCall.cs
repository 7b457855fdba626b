using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>One message on its way through the stages: what was asked, by whom, and what came of it so far.</summary>
internal sealed class MessageCall(EnvironmentCore environment, OrganizationRequest request, Caller caller, IPluginExecutionContext? parent, int depth)
{
    private RequestScope? scope;
    private Principal? principal;

    public EnvironmentCore Environment => environment;
    public OrganizationRequest Request => request;
    public Caller Caller => caller;

    /// <summary>The plugin run that made this call, or null for a top-level request.</summary>
    public IPluginExecutionContext? Parent => parent;
    public int Depth => depth;
    public Guid CorrelationId { get; } = parent?.CorrelationId ?? Guid.NewGuid();
    public ParameterCollection Input { get; } = Copy(request.Parameters);
    public ParameterCollection Output { get; } = [];

    /// <summary>Logical name of the table the message is about; "none" for messages without one.</summary>
    public string Table { get; set; } = "none";
    public Guid RowId { get; set; }

    /// <summary>Shared by stages 20, 30 and 40; stage 10 has its own, which they find in their parent context.</summary>
    public ParameterCollection SharedVariables { get; } = [];
    public ParameterCollection PreValidationVariables { get; } = [];

    /// <summary>Owner and business unit of the row when they were last looked at: of a deleted row nothing else is left.</summary>
    public Entity? FormerOwner { get; set; }

    /// <summary>The transaction; there is none yet while a top-level request is in stage 10.</summary>
    public RequestScope Scope
    {
        get => scope ?? throw new InvalidOperationException("The message is outside of its transaction.");
        set => scope = value;
    }

    public bool IsInTransaction => scope is not null;
    public UnitOfWork Unit => Scope.Unit;
    public MetadataCatalog Metadata => environment.Metadata;
    public TableDefinition Definition => Metadata.Table(Table);
    public DateTime Now => environment.Clock.Now;

    /// <summary>The user with his teams, roles and privileges.</summary>
    public Principal Principal => principal ??= environment.Principals.Of(caller.UserId, scope);
    public QueryCaller QueryCaller => Principal.AsQueryCaller(Now);

    /// <summary>A parameter that must be there.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: missing or of another type.</exception>
    public T Required<T>(string parameter) => Input.TryGetValue(parameter, out var value) && value is not null
        ? value is T typed ? typed : throw Errors.DataverseFault.WrongParameterType(request.RequestName, parameter, typeof(T).Name, value)
        : throw Errors.DataverseFault.MissingParameter(request.RequestName, parameter);

    /// <summary>A parameter's value, or null when it was not given.</summary>
    public T? Optional<T>(string parameter) =>
        !Input.TryGetValue(parameter, out var value) || value is null ? default
        : value is T typed ? typed
        : throw Errors.DataverseFault.WrongParameterType(request.RequestName, parameter, typeof(T).Name, value);

    /// <summary>Runs another message as part of this one, for the same user unless told otherwise; its own steps run too.</summary>
    public OrganizationResponse Nested(OrganizationRequest inner, Caller? by = null) =>
        environment.Pipeline.Run(inner, by ?? caller, AsParent(), Scope, depth);

    /// <summary>Runs <paramref name="read"/> in the transaction, or, before there is one, on the last committed state.</summary>
    public T Read<T>(Func<UnitOfWork, T> read)
    {
        if (scope is not null)
        {
            return read(scope.Unit);
        }

        using var unit = environment.Database.BeginRead();
        return read(unit);
    }

    // Steps of a nested message find this one as their parent: how they tell a cascade from a direct request.
    private PluginContext AsParent() => new()
    {
        Stage = 30,
        Depth = depth,
        MessageName = request.RequestName,
        PrimaryEntityName = Table,
        PrimaryEntityId = RowId,
        RequestId = request.RequestId,
        InputParameters = Input,
        OutputParameters = Output,
        SharedVariables = SharedVariables,
        UserId = caller.UserId,
        InitiatingUserId = caller.InitiatingUserId,
        BusinessUnitId = Principal.BusinessUnitId,
        OrganizationId = environment.OrganizationId,
        OrganizationName = environment.OrganizationName,
        OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.Empty),
        CorrelationId = CorrelationId,
        IsInTransaction = IsInTransaction,
        OperationCreatedOn = Now,
        ParentContext = parent,
    };

    private static ParameterCollection Copy(ParameterCollection source)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in source)
        {
            copy[name] = Rows.RowCopy.Of(value);
        }

        return copy;
    }
}
