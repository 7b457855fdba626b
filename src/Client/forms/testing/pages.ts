import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Shows the page of this name as it is shipped, so that script and markup are tested together. */
export function showPage(name: string): void {
  document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, "../page/page.html"), "utf8").replace(/\{name\}/g, name);
}
