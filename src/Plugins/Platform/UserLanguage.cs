using System;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Reads which language a person reads. One call, made only when a sentence is needed.</summary>
public static class UserLanguage
{
    /// <summary>The language of the person who started the operation.</summary>
    public static Language Of(PluginCall call) => Of(call.System, call.UserId);

    /// <summary>The language of that user.</summary>
    public static Language Of(IOrganizationService service, Guid userId)
    {
        var query = new QueryExpression(UserSettingsTable.Table) { ColumnSet = new ColumnSet(UserSettingsTable.UiLanguage), TopCount = 1 };
        query.Criteria.AddCondition(UserSettingsTable.UserId, ConditionOperator.Equal, userId);
        var rows = service.RetrieveMultiple(query).Entities;
        return Language.Of(rows.Count == 0 ? null : rows[0].GetAttributeValue<int?>(UserSettingsTable.UiLanguage));
    }
}
