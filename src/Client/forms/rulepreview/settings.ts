import { element, labelled } from "../cards/element";
import type { Texts } from "../cards/texts";
import type { NamedChoice, Rule, RuleChange, RuleList } from "./contract";

/** The fields of one rule, and what a person changed in them. */
export class RuleFields {
  readonly fields: HTMLElement;
  private readonly isEnabled = element("input", { attributes: { type: "checkbox" } });
  private readonly severity: HTMLSelectElement;
  private readonly surface: HTMLSelectElement;
  private readonly graceDays: HTMLInputElement;
  private readonly thresholds = new Map<string, HTMLInputElement>();

  constructor(private readonly rule: Rule, { severities, surfaces }: RuleList, texts: Texts) {
    this.isEnabled.checked = rule.isEnabled;
    this.severity = list(severities, rule.severity);
    this.surface = list(surfaces, rule.surface);
    this.graceDays = number(rule.graceDays);
    for (const { name, value } of rule.thresholds) {
      this.thresholds.set(name, number(value));
    }
    this.fields = element(
      "div",
      { className: "settings" },
      element("p", { className: "reason" }, rule.reason),
      element("label", { className: "choice" }, this.isEnabled, texts.get("isEnabled")),
      labelled(texts.get("severity"), this.severity),
      labelled(texts.get("surface"), this.surface),
      labelled(texts.get("graceDays"), this.graceDays),
      ...rule.thresholds.map(({ name, text }) => labelled(text, this.thresholds.get(name) as HTMLInputElement)),
    );
  }

  /** What differs from how the rule is set; undefined when nothing does. A field left empty stays as it is set. */
  change(): RuleChange | undefined {
    const { rule } = this;
    const change: RuleChange = {};
    if (this.isEnabled.checked !== rule.isEnabled) {
      change.isEnabled = this.isEnabled.checked;
    }
    if (this.severity.value !== rule.severity) {
      change.severity = this.severity.value;
    }
    if (this.surface.value !== rule.surface) {
      change.surface = this.surface.value;
    }
    if (differs(this.graceDays, rule.graceDays)) {
      change.graceDays = this.graceDays.valueAsNumber;
    }
    const moved = rule.thresholds.filter(({ name, value }) => differs(this.thresholds.get(name) as HTMLInputElement, value));
    if (moved.length > 0) {
      change.thresholds = Object.fromEntries(moved.map(({ name }) => [name, (this.thresholds.get(name) as HTMLInputElement).valueAsNumber]));
    }
    return Object.keys(change).length === 0 ? undefined : change;
  }
}

function differs(input: HTMLInputElement, value: number): boolean {
  return input.value !== "" && input.valueAsNumber !== value;
}

function number(value: number): HTMLInputElement {
  const input = element("input", { attributes: { type: "number", min: "0", step: "any" } });
  input.value = String(value);
  return input;
}

function list(choices: NamedChoice[], value: string): HTMLSelectElement {
  const select = element("select", {}, ...choices.map(({ name, text }) => element("option", { attributes: { value: name } }, text)));
  select.value = value;
  return select;
}
