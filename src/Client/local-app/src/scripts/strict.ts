/**
 * A part of the client API that refuses, by name, what it does not have: a script that would break here must not fail
 * silently, and one that asks for a member in order to test for it gets the same answer.
 */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      // 'then' and 'toJSON' are asked for by the language itself, when an object is awaited or written out.
      if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON") {
        return Reflect.get(target, key) as unknown;
      }
      throw new Error(`The client API member ${name}.${key} is not available in the local app.`);
    },
  });
}

/** Collections of the client API: by name, by index, by test, or all. */
export function collection<Item>(items: () => [name: string, item: Item][]) {
  return strict("collection", {
    get: (wanted?: string | number | ((item: Item, index: number) => boolean)) => {
      const all = items();
      if (wanted === undefined) {
        return all.map(([, item]) => item);
      }
      if (typeof wanted === "function") {
        return all.map(([, item]) => item).filter(wanted);
      }
      return (typeof wanted === "number" ? all[wanted] : all.find(([name]) => name === wanted))?.[1] ?? null;
    },
    forEach: (each: (item: Item, index: number) => void) => items().forEach(([, item], index) => each(item, index)),
    getLength: () => items().length,
  });
}

/** Takes a handler out of a list of handlers. */
export function without<Handler>(handlers: Handler[], handler: Handler | undefined): void {
  const index = handler === undefined ? -1 : handlers.indexOf(handler);
  if (index >= 0) {
    handlers.splice(index, 1);
  }
}
