import { readOnce } from "./tables";

/** A chart as the solution defines it: which figures (FetchXML with aggregates), and how they are drawn. */
export interface ChartXml {
  id: string;
  name: string;
  isDefault: boolean;
  dataDescription: string;
  presentationDescription: string;
}

/** The charts of a table, by name. */
export const readCharts = (table: string) => readOnce<ChartXml[]>(`/local/tables/${table}/charts`);
