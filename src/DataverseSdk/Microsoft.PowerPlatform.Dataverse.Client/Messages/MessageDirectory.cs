using System;
using System.Collections.Generic;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>The messages that the Web API says in its own way; all others are actions or functions of their name.</summary>
internal static class MessageDirectory
{
    /// <summary>Create that returns the stored row; a name of this client only.</summary>
    public const string CreateAndReturn = "CreateAndReturn";

    private static readonly Dictionary<string, Translator> Translators = new(StringComparer.Ordinal)
    {
        ["Create"] = RowMessages.CreateAsync,
        [CreateAndReturn] = RowMessages.CreateAndReturnAsync,
        ["Update"] = RowMessages.UpdateAsync,
        ["Upsert"] = RowMessages.UpsertAsync,
        ["Delete"] = RowMessages.DeleteAsync,
        ["Retrieve"] = RowMessages.RetrieveAsync,
        ["RetrieveMultiple"] = QueryMessages.RetrieveMultipleAsync,
    };

    public static Translator For(string message) =>
        Translators.TryGetValue(message ?? string.Empty, out var translator) ? translator : OperationMessages.TranslateAsync;
}
