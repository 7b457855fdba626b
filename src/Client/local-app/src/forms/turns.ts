/** Runs tasks one after another, in the order in which they were asked for. */
export class Turns {
  /** How many are asked for and not done. */
  open = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly changed: () => void) {}

  /** Resolves when nothing is under way; never rejects. */
  get settled(): Promise<unknown> {
    return this.last;
  }

  take<Outcome>(task: () => Promise<Outcome>): Promise<Outcome> {
    this.open += 1;
    this.changed();
    const outcome = this.last.then(task).finally(() => {
      this.open -= 1;
      this.changed();
    });
    this.last = outcome.catch(() => undefined);
    return outcome;
  }
}
