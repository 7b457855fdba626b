const loads = new Map<string, Promise<void>>();

/** Loads a script web resource into the page, once. @throws naming the web resource when it is not there. */
export function loadScript(webResource: string): Promise<void> {
  let load = loads.get(webResource);
  if (load === undefined) {
    load = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `/WebResources/${webResource}`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`The script web resource '${webResource}' could not be loaded.`));
      document.head.append(script);
    });
    // One that failed is asked for again by whoever needs it next.
    load.catch(() => loads.delete(webResource));
    loads.set(webResource, load);
  }
  return load;
}

/** The function of this dotted name that a script put into the page. @throws naming it when it is not there. */
export function functionNamed(name: string): (...values: unknown[]) => unknown {
  const found = name.split(".").reduce<unknown>((owner, part) => (owner as Record<string, unknown> | undefined)?.[part], window);
  if (typeof found !== "function") {
    throw new Error(`No script of this form has a function '${name}'.`);
  }
  return found as (...values: unknown[]) => unknown;
}
