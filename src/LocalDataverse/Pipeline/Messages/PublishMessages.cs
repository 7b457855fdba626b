using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>PublishAllXml: nothing waits to be published here, because what is imported or written is in force at once.</summary>
internal sealed class PublishAllXmlMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "PublishAllXml";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Publish);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
    }
}

/// <summary>PublishXml: checks that the tables it names exist; there is nothing more to do.</summary>
internal sealed class PublishXmlMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "PublishXml";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Publish);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        foreach (var table in Read(call.Required<string>("ParameterXml")).Descendants("entity").Select(entity => entity.Value.Trim().ToLowerInvariant()))
        {
            call.Metadata.Table(table);
        }
    }

    private static XElement Read(string xml)
    {
        try
        {
            return ClientXml.Parse(xml);
        }
        catch (XmlException exception)
        {
            throw DataverseFault.BrokenPart("ParameterXml", exception.Message);
        }
    }
}
