/** The page's labels, as the Custom API sent them in the caller's language. */
export class Texts {
  constructor(
    private readonly texts: Record<string, string>,
    private readonly locale: string,
  ) {}

  /** The label with this key, its `{0}`, `{1}`… filled in. A label that was not sent shows as its key: visible, and harmless. */
  get(key: string, ...values: (string | number)[]): string {
    return values.reduce<string>((text, value, place) => text.replace(`{${String(place)}}`, String(value)), this.texts[key] ?? key);
  }

  date(iso: string): string {
    return new Date(iso).toLocaleDateString(this.locale, { day: "numeric", month: "short", year: "numeric" });
  }
}
