/** A number as this locale writes it. */
export function formatNumber(value: number, places: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** What a person typed as a number: null for nothing, undefined where it is none. */
export function parseNumber(text: string, locale: string): number | null | undefined {
  const [group = ",", decimal = "."] = [partOf(locale, "group"), partOf(locale, "decimal")];
  const plain = text.trim().replaceAll(group, "").replaceAll(" ", "").replace(decimal, ".");
  if (plain === "") {
    return null;
  }
  return /^[-+]?\d*\.?\d+$|^[-+]?\d+\.$/.test(plain) ? Number(plain) : undefined;
}

function partOf(locale: string, type: "group" | "decimal"): string | undefined {
  return new Intl.NumberFormat(locale).formatToParts(12345.6).find((part) => part.type === type)?.value;
}
