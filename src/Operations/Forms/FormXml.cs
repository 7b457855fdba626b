using System.Xml.Linq;

namespace BuyingDynamics.Operations.Forms;

/// <summary>Puts the product's parts on a form and takes them off again. What the organisation has on it is not touched.</summary>
internal static class FormXml
{
    private const string Container = "formLibraries";

    /// <summary>Whether parts of ours are on the form.</summary>
    public static bool HasParts(string xml) => Ours(Read(xml)).Any();

    /// <summary>The form with the parts, those of an earlier version replaced.</summary>
    /// <param name="xml">The form.</param>
    /// <param name="parts">What is added.</param>
    /// <param name="tabs">Names of the tabs to add; all when there is none.</param>
    public static string With(string xml, FormParts parts, IReadOnlyCollection<string> tabs)
    {
        var form = Read(xml);
        RemoveParts(form);
        var taken = form.Descendants("control").Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = parts.Tabs.Where(tab => tabs.Count == 0 || tabs.Contains(FormParts.NameOf(tab), StringComparer.OrdinalIgnoreCase)).Select(tab => Free(new XElement(tab), taken));
        form.Element("tabs")!.Add(added);
        Child(form, Container).Add(new XElement(parts.Library));
        foreach (var (happening, handler) in parts.Handlers)
        {
            var events = Child(form, "events");
            var found = events.Elements("event").FirstOrDefault(one => (string?)one.Attribute("name") == happening);
            if (found is null)
            {
                events.Add(found = new XElement("event", new XAttribute("name", happening), new XAttribute("application", "false"), new XAttribute("active", "true")));
            }

            Child(found, "Handlers").Add(new XElement(handler));
        }

        return Write(form);
    }

    /// <summary>The form without the parts.</summary>
    public static string Without(string xml)
    {
        var form = Read(xml);
        RemoveParts(form);
        return Write(form);
    }

    /// <summary>Whether two definitions say the same, however they are written: space, the order of attributes and empty lists say nothing.</summary>
    public static bool AreSame(string one, string other) => XNode.DeepEquals(Plain(XElement.Parse(one)), Plain(XElement.Parse(other)));

    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.HasElements ? element.Elements().Select(Plain).Where(child => child.HasElements || child.Name.LocalName is not (Container or "events" or "event" or "Handlers")) : element.Value);

    private static IEnumerable<XElement> Ours(XElement form) =>
        form.Elements("tabs").Elements("tab").Where(tab => IsOurs(tab.Attribute("name")))
            .Concat(form.Elements(Container).Elements("Library").Where(library => IsOurs(library.Attribute("name"))))
            .Concat(form.Elements("events").Elements("event").Elements("Handlers").Elements("Handler").Where(handler => IsOurs(handler.Attribute("libraryName"))));

    private static void RemoveParts(XElement form)
    {
        foreach (var part in Ours(form).ToList())
        {
            // What held nothing but our part was made for it: the schema wants no empty list of events.
            var holder = part.Parent!;
            part.Remove();
            while (holder != form && !holder.HasElements)
            {
                var outer = holder.Parent!;
                holder.Remove();
                holder = outer;
            }
        }
    }

    // Where the organisation shows a column of ours itself, the second control on the form gets another id, as the form editor does it.
    private static XElement Free(XElement tab, HashSet<string> taken)
    {
        foreach (var id in tab.Descendants("control").Attributes("id"))
        {
            var wanted = id.Value;
            for (var number = 1; !taken.Add(id.Value); number++)
            {
                id.Value = $"{wanted}{number}";
            }
        }

        return tab;
    }

    private static bool IsOurs(XAttribute? name) => name?.Value.StartsWith(FormParts.Prefix, StringComparison.OrdinalIgnoreCase) == true;

    private static XElement Child(XElement parent, string name)
    {
        if (parent.Element(name) is not { } child)
        {
            parent.Add(child = new XElement(name));
        }

        return child;
    }

    private static XElement Read(string xml) => XElement.Parse(xml, LoadOptions.PreserveWhitespace);

    private static string Write(XElement form) => form.ToString(SaveOptions.DisableFormatting);
}
