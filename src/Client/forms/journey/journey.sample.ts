import type { Card, Journey } from "./contract";

/** A valid finding for tests; override what the test is about. */
export function sampleCard(changes: Partial<Card> = {}): Card {
  return {
    id: "00000000-0000-0000-0000-0000000000a1",
    rule: "decision.value-map-missing",
    severity: "Warning",
    title: "No value mapping chart",
    facts: ["Three deciders, no line."],
    reason: "The customer is buying.",
    action: "Ask the CFO how she measures success.",
    isQuestion: false,
    options: [],
    ...changes,
  };
}

/** A valid journey for tests: in Buying for ten days, nothing open. */
export function sampleJourney(changes: Partial<Journey> = {}): Journey {
  return {
    now: "2027-01-11T09:00:00Z",
    phase: "Buying",
    stage: "Propose",
    phaseEnteredOn: "2027-01-01T09:00:00Z",
    stageEnteredOn: "2027-01-01T09:00:00Z",
    question: "Which is the best buying decision?",
    phases: [
      { phase: "Awareness", name: "Awareness", question: "Do we change?", state: "done" },
      { phase: "Buying", name: "Buying", question: "Which is the best buying decision?", state: "current" },
      { phase: "ImplementationAdoption", name: "Adoption", question: "Did we get the value?", state: "ahead" },
    ],
    gate: { applies: false, met: true, items: [] },
    milestones: [],
    iterations: 0,
    lastTransition: null,
    notifications: [],
    cards: [],
    setAside: null,
    texts: { act: "Act", snooze: "Snooze", snoozeHour: "1 hour", dismiss: "Dismiss", dismissTitle: "Why?", save: "Save", later: "Later", reason: "What happened?", note: "Note", calmTitle: "All calm", moreCards: "{0} more", askReasonTitle: "One step back", days: "{0} days" },
    dismissalReasons: [{ value: 717700000, text: "Not relevant" }],
    transitionReasons: [{ value: 717700004, text: "Budget freeze or change" }],
    ...changes,
  };
}
