/** What each element that may stay was made of. */
const madeOf = new WeakMap<Element, string>();

/**
 * The element in this place that was made of the same, with all that a person has begun in it; a new one when there is none. The form
 * has its page read anew whenever it likes (a grid that arrives late is enough), and nobody shall lose what they type by it.
 */
export function keep(place: Element, content: unknown, make: () => HTMLElement): HTMLElement {
  const wanted = JSON.stringify(content);
  const same = [...place.querySelectorAll<HTMLElement>("*")].find((element) => madeOf.get(element) === wanted);
  const element = same ?? make();
  madeOf.set(element, wanted);
  return element;
}

/** What stands in this place was acted on: with the next look it is made anew. */
export function forget(place: Element): void {
  for (let element: Element | null = place; element !== null; element = element.parentElement) {
    madeOf.delete(element);
  }
}

/** Makes these the children. Those that are there already are moved only where their order changed: an element that moves loses its focus and its open list. */
export function arrange(place: Element, children: Element[]): void {
  keepingFocus(() => {
    [...place.childNodes].filter((node) => !children.includes(node as Element)).forEach((node) => { node.remove(); });
    children.forEach((child, index) => {
      if (place.children[index] !== child) {
        place.insertBefore(child, place.children[index] ?? null);
      }
    });
  });
}

/** Leaves the focus where it is, also when its element moves while this is drawn. */
export function keepingFocus(draw: () => void): void {
  const focused = document.activeElement;
  draw();
  if (focused !== document.activeElement && focused?.isConnected === true) {
    (focused as HTMLElement).focus();
  }
}
