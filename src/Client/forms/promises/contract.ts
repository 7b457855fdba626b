/** What bd_GetPromiseThread answers, in the caller's language. */
export interface Promises {
  title: string;
  summary: string;
  threads: PromiseThread[];
}

/** What became of one promise to one person. */
export interface PromiseThread {
  stakeholder: string;
  isUnbroken: boolean;
  links: PromiseLink[];
}

/** One link, with the row behind it. */
export interface PromiseLink {
  kindText: string;
  state: "Kept" | "Ahead" | "Broken";
  stateText: string;
  text: string;
  name: string | null;
  table: string | null;
  rowId: string | null;
}
