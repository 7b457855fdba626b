/** The page's labels, as the Custom API sent them in the caller's language. */
export class Texts {
  constructor(
    private readonly texts: Record<string, string>,
    private readonly locale: string,
  ) {}

  /** The label with this key, its `{0}` filled in. A label that was not sent shows as its key: visible, and harmless. */
  get(key: string, value?: string | number): string {
    const text = this.texts[key] ?? key;
    return value === undefined ? text : text.replace("{0}", String(value));
  }

  date(iso: string): string {
    return new Date(iso).toLocaleDateString(this.locale, { day: "numeric", month: "short", year: "numeric" });
  }
}
