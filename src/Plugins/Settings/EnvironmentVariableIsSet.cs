using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Settings;

/// <summary>
/// An administrator sets an environment variable: a word that one of the product's variables does not take is refused at once,
/// with the words it takes, and so is a list of days that is none. Variables of others are left alone.
/// </summary>
[PluginTypeId("bd010004-0000-4000-8000-000000000002")]
public sealed class EnvironmentVariableIsSet : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd140004-0000-4000-8000-000000000001", EnvironmentVariableValueTable.Table, Stage.PreOperation),
        On.Update("bd140004-0000-4000-8000-000000000002", EnvironmentVariableValueTable.Table, Stage.PreOperation, EnvironmentVariableValueTable.Value)
            .WithPreImage(EnvironmentVariableValueTable.DefinitionId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var word = call.Target.Text(EnvironmentVariableValueTable.Value);
        if (string.IsNullOrWhiteSpace(word) || call.Row.After.Lookup(EnvironmentVariableValueTable.DefinitionId) is not { } definitionId)
        {
            return;
        }

        var variable = call.Call.System
            .Retrieve(EnvironmentVariableDefinitionTable.Table, definitionId, new ColumnSet(EnvironmentVariableDefinitionTable.SchemaName))
            .Text(EnvironmentVariableDefinitionTable.SchemaName);
        if (VariableWords.Of(variable) is { } words && !words.Any(w => VariableWords.Same(w, word!)))
        {
            throw new ExpectedStopException(Messages.VariableWord(variable!, word!, words));
        }

        if (string.Equals(variable, SettingNames.ConfirmationDaysVariable, StringComparison.Ordinal) && ConfirmationDays.TryRead(word!) is null)
        {
            throw new ExpectedStopException(Messages.VariableDays(variable!, word!));
        }

        if (string.Equals(variable, SettingNames.HolidaysVariable, StringComparison.Ordinal) && HolidayList.TryRead(word!) is null)
        {
            throw new ExpectedStopException(Messages.VariableHolidays(variable!, word!));
        }
    }
}
