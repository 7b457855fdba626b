import type { Texts } from "../language/texts";
import { ServerError } from "../server/http";
import { openDialog } from "./dialogs";

/** Shows what the server refused, in its own words, as the platform does: the sentence first, the code under the details. */
export async function showRefusal(error: unknown, texts: Texts): Promise<void> {
  await openDialog({
    title: texts("errorTitle"),
    text: messageOf(error),
    details: error instanceof ServerError ? `${error.code} · HTTP ${error.status}` : undefined,
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
