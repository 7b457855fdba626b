using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// Every sentence that stops a person, once, by name. The wording stands in Messages.resx and Messages.de.resx; the numbers never
/// change (ErrorCodes.md).
/// </summary>
public static partial class Messages
{
    /// <summary>A bug: neutral, with what support needs to find the trace.</summary>
    public static Sentence Unexpected(Guid correlationId) =>
        new(0, PluginHttpStatusCode.InternalServerError, new Wording("Unexpected", correlationId.ToString("D")));

    /// <summary>A bug while a deal was evaluated: what the person saved before stays saved.</summary>
    public static Sentence NotEvaluated(Guid correlationId) =>
        new(64, PluginHttpStatusCode.InternalServerError, new Wording("NotEvaluated", correlationId.ToString("D")));

    /// <summary>A bug while a Custom API answered: what the person saved before stays saved.</summary>
    public static Sentence NotAnswered(Guid correlationId) =>
        new(0x80, PluginHttpStatusCode.InternalServerError, new Wording("NotAnswered", correlationId.ToString("D")));

    /// <summary>Strict, and no mapping knows the stage.</summary>
    public static Sentence StageUnmapped(string stage) => Refused(1, "StageUnmapped", stage);

    /// <summary>Strict, and the customer is not ready for the stage.</summary>
    public static Sentence GateNotMet(string stage, IEnumerable<MissingItem> missing) =>
        Refused(2, "GateNotMet", stage, missing.Select(GateTexts.Of).ToArray());

    /// <summary>A client wrote a column that only the product writes; the column is called what forms call it.</summary>
    public static Sentence SystemColumn(string table, string column)
    {
        var ofColumn = "SystemColumn." + table + "." + column;
        var key = Texts.Find(ofColumn, Language.English) is null ? "SystemColumn." + table : ofColumn;
        return Refused(3, key, new Wording("Column." + table + "." + column));
    }

    /// <summary>A client wrote a table that only the product writes.</summary>
    public static Sentence SystemTable(string table) =>
        new(4, PluginHttpStatusCode.Forbidden, new Wording("SystemTable." + table));

    /// <summary>Something is wrong with a stakeholder row.</summary>
    public static Sentence Stakeholder(StakeholderProblem problem) => Refused(10 + (int)problem, Wording.Of(problem));

    /// <summary>Something is wrong with the dates of a deal.</summary>
    public static Sentence DealDates(DealDateProblem problem) => Refused(20 + (int)problem, Wording.Of(problem));

    /// <summary>Something is wrong with a line of a chart.</summary>
    public static Sentence ValueMapLine(ValueMapLineProblem problem) => Refused(30 + (int)problem, Wording.Of(problem));

    /// <summary>The deal has a chart already.</summary>
    public static Sentence SecondValueMap() => Refused(35, "SecondValueMap");

    /// <summary>A row names no record that it belongs to.</summary>
    public static Sentence Missing(string columnKey) => Refused(5, "Missing", new Wording(columnKey));

    /// <summary>A row lacks a value without which it says nothing.</summary>
    public static Sentence MissingValue(string columnKey) => Refused(5, "MissingValue", new Wording(columnKey));

    /// <summary>A row stays with the deal it was made for.</summary>
    public static Sentence DealCannotChange() => Refused(6, "DealCannotChange");

    /// <summary>A setting holds something that means nothing, or nothing where it cannot do without.</summary>
    public static Sentence InvalidSetting(InvalidSettingException invalid)
    {
        object setting = invalid.Table is null ? invalid.Setting : SettingOf(invalid);
        return invalid.Held.Length == 0 ? Refused(9, "EmptySetting", setting)
            : invalid.Table is null ? Refused(7, "InvalidSetting", setting, invalid.Held)
            : Refused(7, "InvalidColumn", setting, invalid.Held);
    }

    // A row without a name goes by its table.
    private static Wording SettingOf(InvalidSettingException invalid) => new(
        "SettingOfRow",
        invalid.Row.Length == 0 ? new Wording("Table." + invalid.Table) : invalid.Row,
        new Wording("Column." + invalid.Table + "." + invalid.Column));

    /// <summary>An environment variable is given a word that it does not take.</summary>
    public static Sentence VariableWord(string variable, string word, IEnumerable<string> words) =>
        Refused(8, "VariableWord", variable, word, words.ToArray());

    /// <summary>An environment variable is given something that is no list of days.</summary>
    public static Sentence VariableDays(string variable, string held) => Refused(0x88, "VariableDays", variable, held);

    /// <summary>An environment variable is given something that is no list of holidays.</summary>
    public static Sentence VariableHolidays(string variable, string held) =>
        Refused(0x98, "VariableHolidays", variable, held, HolidayCalendar.MostDays);

    /// <summary>What a person asked of an alert cannot be done.</summary>
    public static Sentence AlertAction(AlertActionRefusal refusal) => Refused(40 + (int)refusal, Wording.Of(refusal));

    /// <summary>The reason of a transition is not recorded.</summary>
    public static Sentence TransitionReason(TransitionReasonRefusal refusal) => new(
        50 + (int)refusal,
        refusal == TransitionReasonRefusal.NotMoverOrOwner ? PluginHttpStatusCode.Forbidden : PluginHttpStatusCode.BadRequest,
        Wording.Of(refusal));

    /// <summary>The record does not exist, or the person may not see it.</summary>
    public static Sentence NotFound(string kindKey) => new(60, PluginHttpStatusCode.NotFound, new Wording("NotFound", new Wording(kindKey)));

    /// <summary>The person may see the deal, not change it.</summary>
    public static Sentence NotAllowed() => new(61, PluginHttpStatusCode.Forbidden, new Wording("NotAllowed"));

    /// <summary>A parameter is missing or holds what it cannot hold.</summary>
    public static Sentence InvalidParameter(string name) => Refused(62, "InvalidParameter", name);

    /// <summary>A person wrote more than fits; nothing is cut without a word.</summary>
    public static Sentence TextTooLong(string nameKey, int most, int written) => Refused(63, "TextTooLong", new Wording(nameKey), most, written);

    /// <summary>A row does not fit among the others of its deal.</summary>
    public static Sentence DealRow(string table, DealRowFinding finding) => finding.Problem == DealRowProblem.LinkOfAnotherDeal
        ? Refused(70, "LinkOfAnotherDeal", new Wording("Column." + table + "." + finding.Column))
        : Refused(70 + (int)finding.Problem, finding.Problem + "." + table);

    /// <summary>A row takes its deal from what it hangs on, and another one was written.</summary>
    public static Sentence DealOfParent(string table, string parent) => Refused(73, "DealOfParent", new Wording("Column." + table + "." + parent));

    /// <summary>The cash flows of a case give a figure that nobody can mean.</summary>
    public static Sentence CaseBeyondBounds(CaseFigure figure) => Refused(0xA3, "CaseBeyondBounds", Wording.Of(figure));

    private static Sentence Refused(int code, Wording wording) => new(code, PluginHttpStatusCode.BadRequest, wording);

    private static Sentence Refused(int code, string key, params object?[] values) =>
        new(code, PluginHttpStatusCode.BadRequest, new Wording(key, values));
}
