/** A column of a view, as its layoutXml lists it. */
export interface ViewColumn {
  /** Column of the view's table, or `alias.column` of a linked one. */
  name: string;
  width: number;
  sortable: boolean;
  /** Script and function that turn the value into an icon. */
  image?: { webResource: string; function: string };
}

const usualWidth = 100;

/** The visible columns of a layoutXml, in their order. */
export function columnsOf(layoutXml: string): ViewColumn[] {
  return [...parseXml(layoutXml, "layoutXml").querySelectorAll("row > cell")]
    .filter((cell) => cell.getAttribute("ishidden") !== "1")
    .map((cell) => {
      const webResource = cell.getAttribute("imageproviderwebresource")?.replace(/^\$webresource:/, "");
      const name = cell.getAttribute("name") ?? "";
      return {
        name,
        width: Number(cell.getAttribute("width") ?? usualWidth),
        sortable: !name.includes(".") && cell.getAttribute("disableSorting") !== "1",
        image: webResource ? { webResource, function: cell.getAttribute("imageproviderfunctionname") ?? "" } : undefined,
      };
    });
}

/** Parses XML that the solution brought. @throws when it is not well-formed, naming what it was. */
export function parseXml(xml: string, what: string): Document {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const error = document.querySelector("parsererror");
  if (error !== null) {
    throw new Error(`This ${what} is not well-formed XML: ${error.textContent ?? ""}`);
  }
  return document;
}
