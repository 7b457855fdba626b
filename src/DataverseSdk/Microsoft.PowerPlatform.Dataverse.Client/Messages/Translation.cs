using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>A message as calls of the Web API, and how its results are read from their answers.</summary>
/// <param name="Calls">One call, or several that belong together and are sent as one change set.</param>
/// <param name="Read">The results; only called when all calls succeeded.</param>
internal sealed record Translation(IReadOnlyList<WebApiCall> Calls, Func<IReadOnlyList<WebApiAnswer>, ParameterCollection> Read)
{
    /// <summary>One call without results.</summary>
    public static Translation Of(WebApiCall call) => new([call], _ => []);

    /// <summary>One call with results.</summary>
    public static Translation Of(WebApiCall call, Func<WebApiAnswer, ParameterCollection> read) => new([call], answers => read(answers[0]));

    /// <summary>The same calls, each changed.</summary>
    public Translation Each(Func<WebApiCall, WebApiCall> change) => this with { Calls = [.. Calls.Select(change)] };
}

/// <summary>Says a message in calls of the Web API; may read definitions, and rows where the message cannot be said without.</summary>
internal delegate Task<Translation> Translator(OrganizationRequest request, WebApiSession session, CancellationToken cancellation);
