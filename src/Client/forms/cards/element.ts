type Child = Node | string | null | undefined | false;

interface Options {
  className?: string;
  attributes?: Record<string, string>;
  onClick?: () => void;
}

/** An element of this page. Text always goes in as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, attributes = {}, onClick }: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className !== undefined) {
    created.className = className;
  }
  for (const [name, value] of Object.entries(attributes)) {
    created.setAttribute(name, value);
  }
  if (onClick !== undefined) {
    created.addEventListener("click", onClick);
  }
  created.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return created;
}

/** A button that carries its own label. */
export function button(label: string, onClick: () => void, className = "button", attributes: Record<string, string> = {}): HTMLButtonElement {
  return element("button", { className, attributes: { type: "button", ...attributes }, onClick }, label);
}

let lastId = 0;

/** A field under its label. */
export function labelled(label: string, input: HTMLElement): HTMLElement {
  lastId += 1;
  input.id = `field-${String(lastId)}`;
  return element("div", { className: "field" }, element("label", { attributes: { for: input.id } }, label), input);
}

/** A drop-down whose first entry is empty, so that nothing is chosen unless a person chooses it. */
export function choiceList(choices: { value: number; text: string }[]): HTMLSelectElement {
  return element(
    "select",
    {},
    element("option", { attributes: { value: "" } }),
    ...choices.map(({ value, text }) => element("option", { attributes: { value: String(value) } }, text)),
  );
}
