using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>A control of a form shows a column of its table, with the kind of control that the column's type needs.</summary>
internal sealed class FormControls : ISolutionCheck
{
    // Control class by column type, as counted in real exports.
    private static readonly Dictionary<string, string> ClassByType = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = "4273edbd-ac1d-40d3-9fb2-095c621b552d",
        ["ntext"] = "e0dece4b-6fc8-4a8f-a065-082708572369",
        ["picklist"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["lookup"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["owner"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["datetime"] = "5b773807-9fb2-42db-97c3-7a91eff8adff",
        ["int"] = "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
        ["bit"] = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
        ["decimal"] = "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
        ["money"] = "533b9e00-756b-4312-95a0-dc888637ac78",
    };

    // Text in the format of a web address has a control of its own, which opens it.
    private const string UrlClass = "71716b6c-711e-476c-8ab8-5d11542bfb47";

    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        foreach (var form in solution.Forms)
        {
            foreach (var control in form.Root.Descendants("control").Where(control => control.Attribute("datafieldname") is not null))
            {
                var column = control.Attribute("datafieldname")!.Value;
                if (!solution.Model.HasColumn(form.Table!, column))
                {
                    yield return form.Finding(control, $"The form shows the column {column}, which {form.Table} does not have. Correct datafieldname, or add the column to Entity.xml.");
                }
                else if (WrongClass(solution.Model.TypeOf(form.Table!, column), control) is { } needed)
                {
                    yield return form.Finding(control, $"The control class of {column} does not fit its type. Set classid to {{{needed.ToUpperInvariant()}}}.");
                }
            }

            foreach (var twice in form.Root.Descendants("control").GroupBy(control => control.Attribute("id")?.Value ?? "").Where(group => group.Count() > 1))
            {
                yield return form.Finding(twice.Last(), $"The form has {twice.Count()} controls with the id {twice.Key}. Give each its own id; scripts find controls by it.");
            }
        }
    }

    private static string? WrongClass(string? type, XElement control)
    {
        var used = SolutionModel.Id(control.Attribute("classid")?.Value);
        var fits = type is null || !ClassByType.TryGetValue(type, out var needed) || string.Equals(used, needed, StringComparison.Ordinal)
            || (type is "nvarchar" && string.Equals(used, UrlClass, StringComparison.Ordinal));
        return fits ? null : ClassByType[type!];
    }
}
