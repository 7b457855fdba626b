/** What bd_GetJourney answers. All sentences are in the caller's language and made by the plugin DLL: scripts show them. */
export interface Journey {
  /** The environment's present moment, ISO, UTC: snoozes are counted from it. */
  now: string;
  phase: string | null;
  stage: string | null;
  phaseEnteredOn: string | null;
  stageEnteredOn: string | null;
  /** The customer's question in the current phase. */
  question: string | null;
  phases: Phase[];
  gate: Gate;
  milestones: Milestone[];
  /** Rounds the customer has gone so far: steps back and rounds within a phase. */
  iterations: number;
  lastTransition: Transition | null;
  notifications: Notification[];
  cards: Card[];
  /** How much a person set aside, in a sentence; null when nothing. */
  setAside: string | null;
  texts: Record<string, string>;
  dismissalReasons: Choice[];
  transitionReasons: Choice[];
}

/** One of the three phases of the customer's journey, in their order. */
export interface Phase {
  phase: string;
  name: string;
  question: string;
  state: "done" | "current" | "ahead";
}

/** What the customer still has to decide before Buying; shown only where it applies. */
export interface Gate {
  applies: boolean;
  met: boolean;
  items: GateItem[];
}

export interface GateItem {
  code: string;
  text: string;
  met: boolean;
}

export interface Milestone {
  code: string;
  name: string;
  phase: string;
  mandatory: boolean;
  status: "Assumed" | "ConfirmedByCustomer" | "ToBeReconfirmed" | null;
  statusText: string | null;
}

/** The last change of stage; `askReason` only while the caller may still say why the deal stepped back. */
export interface Transition {
  id: string;
  fromStage: string | null;
  toStage: string | null;
  on: string;
  askReason: boolean;
}

export interface Notification {
  id: string;
  level: "ERROR" | "WARNING" | "INFO";
  text: string;
}

/** One open finding. A mechanics card names one action; a dynamics card asks one question and offers two options. */
export interface Card {
  id: string;
  rule: string;
  severity: "Critical" | "Warning" | "Info";
  title: string;
  facts: string[];
  reason: string | null;
  action: string | null;
  isQuestion: boolean;
  options: string[];
}

export interface Choice {
  value: number;
  text: string;
}
