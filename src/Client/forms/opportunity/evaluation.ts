import type { Notification } from "../journey/contract";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis } from "../platform/names";
import { cardsOf, otherPages, pageOf } from "./cardsControl";

const settleMilliseconds = 150;
const failureId = "evaluation_failed";

/** The platform's code for what a plugin refused, as the client API reports it: 0x80040265, signed. */
const ourRefusal = -2147220891;

/** What the client API rejects with. */
interface Failure {
  message: string;
  errorCode?: number;
}

/**
 * Evaluates the deal and shows the outcome. Requests that arrive together (a save reloads every grid) become one
 * evaluation; one that arrives while another runs is served by one more afterwards.
 */
export class Evaluation {
  private running: Promise<void> | undefined;
  private again = false;
  private shown: string[] = [];
  /** The sentence around a fault of the platform, as the last answer sent it. */
  private frame = "{0}";
  /** Why the last evaluation failed. */
  private failure: Failure | undefined;
  private areCardsOpen = false;
  private opening: Promise<void> | undefined;
  /** Pages whose tab was not opened yet: one look is enough once it is. */
  private readonly awaited = new Set<string>();

  constructor(
    private readonly xrm: Xrm.XrmStatic,
    private readonly form: Xrm.FormContext,
  ) {}

  /** Asks for an evaluation; resolves when its outcome is on the screen, as far as its tab is open. Never throws: a form stays usable without us. */
  request(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.again) {
      await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
      this.again = false;
      this.failure = await this.evaluate().then(() => undefined, (error: unknown) => error as Failure);
      if (this.areCardsOpen) {
        await this.show();
      } else {
        this.open();
      }
      otherPages.forEach((page) => void this.showOn(page).catch(() => undefined));
    }
  }

  /**
   * On an organisation's own form the cards stand on a tab that nobody may have opened yet: they show the outcome once it is, and the
   * next save is evaluated without waiting for that.
   */
  private open(): void {
    if (this.opening !== undefined) {
      this.notify(this.failed(this.failure));
      return;
    }
    this.opening = cardsOf(this.form)
      .then(() => {
        this.areCardsOpen = true;
        return this.show();
      })
      .catch((error: unknown) => { this.notify(this.failed(error as Failure)); });
  }

  /** Also after a failure: what was known before is better than an empty page. */
  private async show(): Promise<void> {
    try {
      const journey = await (await cardsOf(this.form))?.refresh();
      this.frame = journey?.texts["notEvaluated"] ?? this.frame;
      this.notify([...this.failed(this.failure), ...(journey?.notifications ?? [])]);
    } catch (error) {
      this.notify(this.failed(this.failure ?? (error as Failure)));
      await cardsOf(this.form).then((cards) => { cards?.busy(false); }).catch(() => undefined);
    }
  }

  private failed(failure: Failure | undefined): Notification[] {
    return failure === undefined ? [] : [{ id: failureId, level: "WARNING", text: this.wordingOf(failure) }];
  }

  /** On a tab of its own, which may not be there yet: nobody waits for it, and its failure is no message of this form. */
  private async showOn(page: (typeof otherPages)[number]): Promise<void> {
    if (this.awaited.has(page)) {
      return;
    }
    this.awaited.add(page);
    const shown = await pageOf(this.form, page).finally(() => this.awaited.delete(page));
    await shown?.refresh();
  }

  /** The loser of two evaluations of one deal at once is rolled back by the platform; its caller runs it again. */
  private async evaluate(): Promise<void> {
    const call = () =>
      callCustomApi(this.xrm, customApis.evaluate, { OpportunityId: guid(this.form.data.entity.getId()) });
    try {
      await call();
    } catch {
      await call();
    }
  }

  /**
   * Our own sentences say what became of the save. A fault of the platform does not, and who reads it after a save takes it for
   * the save's: it is put into a sentence that says that the deal is saved.
   */
  private wordingOf({ errorCode, message }: Failure): string {
    return errorCode === ourRefusal ? message : this.frame.replace("{0}", message);
  }

  private notify(notifications: Notification[]): void {
    for (const id of this.shown) {
      this.form.ui.clearFormNotification(id);
    }
    for (const { id, level, text } of notifications) {
      this.form.ui.setFormNotification(text, level, id);
    }
    this.shown = notifications.map(({ id }) => id);
  }
}
