using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>Where a request of a batch goes: its address from the root of the server, with references such as $1 put in.</summary>
internal static class BatchAddress
{
    private static readonly string[] Reserved = ["$batch", "$metadata"];

    /// <summary>The address of a request.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80060888: another server, or a reference to nothing.</exception>
    public static string Of(string target, Uri serviceRoot, IReadOnlyDictionary<string, string> rows)
    {
        if (target.StartsWith('$') && !Reserved.Any(name => target.StartsWith(name, StringComparison.Ordinal)))
        {
            return $"{WebApiRequest.RootPath}/{Row(target, rows)}";
        }

        if (target.StartsWith('/'))
        {
            return target;
        }

        if (!target.Split('?')[0].Contains("://", StringComparison.Ordinal))
        {
            return $"{WebApiRequest.RootPath}/{target}";
        }

        return target.StartsWith(serviceRoot.AbsoluteUri, StringComparison.OrdinalIgnoreCase)
            ? $"{WebApiRequest.RootPath}/{target[serviceRoot.AbsoluteUri.Length..]}"
            : throw DataverseFault.BadAddress($"The requests of a batch go to the service the batch goes to: {serviceRoot}.");
    }

    /// <summary>The address, relative to the service, that a reference such as $1 or $1/name stands for.</summary>
    public static string Row(string reference, IReadOnlyDictionary<string, string> rows)
    {
        var end = reference.AsSpan(1).IndexOfAny('/', '?', '(') is >= 0 and var found ? found + 1 : reference.Length;
        return rows.TryGetValue(reference[1..end], out var row) ? row + reference[end..] : throw DataverseFault.UnknownContentId(reference[..end]);
    }
}
