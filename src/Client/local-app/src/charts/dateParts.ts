import type { Texts } from "../language/texts";
import type { Row } from "../server/webApi";
import { partAlias } from "./chartQuery";
import type { ChartGroup } from "./chartXml";

/** A group of dates: what it is called, and where it stands in time. */
export interface DateGroup {
  label: string;
  order: number;
}

/** The group that a row of figures belongs to, by the parts of its date. @throws for a part that this app has no name for. */
export function dateGroupOf(row: Row, { alias, dateGrouping }: ChartGroup, locale: string, texts: Texts): DateGroup {
  const part = Number(row[alias]);
  const year = Number(row[partAlias(alias, "year")] ?? part);
  const named = (month: number, day: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(Date.UTC(year, month - 1, day));
  switch (dateGrouping) {
    case "year":
      return { label: String(year), order: year };
    case "quarter":
      return { label: texts("quarter", part, year), order: year * 10 + part };
    case "month":
      return { label: named(part, 1, { month: "short", year: "numeric" }), order: year * 100 + part };
    case "week":
      return { label: texts("week", part, year), order: year * 100 + part };
    case "day": {
      const month = Number(row[partAlias(alias, "month")]);
      return { label: named(month, part, { dateStyle: "medium" }), order: year * 10_000 + month * 100 + part };
    }
    default:
      throw new Error(`This app cannot name groups of dates by '${dateGrouping ?? ""}'.`);
  }
}
