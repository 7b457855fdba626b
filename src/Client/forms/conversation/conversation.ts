import { button, element } from "../cards/element";
import { Texts } from "../cards/texts";
import { takePart } from "../page/formPage";
import { localeOf, present } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Feedback, Recommendation } from "./contract";
import { recommendationParts } from "./recommendation";

/** What is known of a conversation: the feedback on it, or what to bring along and the reasons why there is no more. */
interface Known {
  feedback?: Feedback;
  recommendation?: Recommendation;
  refusals: string[];
}

/** The API says whether there is feedback; as long as there is none, it is asked what to bring along. */
async function ask(xrm: Xrm.XrmStatic, activityId: string): Promise<string> {
  const ActivityId = guid(activityId);
  const feedback = await asked(callCustomApi<{ Feedback: string }>(xrm, customApis.conversationFeedback, { ActivityId }));
  if ("answer" in feedback) {
    return written({ feedback: JSON.parse(feedback.answer.Feedback) as Feedback, refusals: [] });
  }
  const recommended = await asked(callCustomApi<{ Perspectives: string }>(xrm, customApis.recommend, { ActivityId }));
  return written("answer" in recommended
    ? { recommendation: JSON.parse(recommended.answer.Perspectives) as Recommendation, refusals: [feedback.refusal] }
    : { refusals: [...new Set([recommended.refusal, feedback.refusal])] });
}

const written = (known: Known) => JSON.stringify(known);

/** Shows on an appointment or a phone call what is known of the conversation; reasons stand quietly below. */
function draw(json: string, xrm: Xrm.XrmStatic): void {
  const { feedback, recommendation, refusals } = JSON.parse(json) as Known;
  const locale = localeOf(xrm);
  if (feedback !== undefined) {
    present(locale, feedback.title, ...feedbackParts(feedback, xrm));
  } else if (recommendation !== undefined) {
    const texts = new Texts(recommendation.texts, locale);
    present(locale, texts.get("title"), ...recommendationParts(recommendation, texts), ...refusals.map(quiet));
  } else {
    present(locale, document.title, ...refusals.map(quiet));
  }
}

/** What became of a question: its answer, or the sentence that refuses it. */
function asked<Answer>(question: Promise<Answer>): Promise<{ answer: Answer } | { refusal: string }> {
  return question.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ refusal: (error as Error).message }),
  );
}

function feedbackParts({ title, wellLabel, well, changeLabel, change, stakeholderId, privacy }: Feedback, xrm: Xrm.XrmStatic): HTMLElement[] {
  const open = (entityId: string) => () => { void xrm.Navigation.openForm({ entityName: tables.stakeholder, entityId }); };
  return [
    element("h2", {}, title),
    element("section", { className: "well" }, element("h3", {}, wellLabel), element("p", {}, well)),
    element("section", { className: "change" }, element("h3", {}, changeLabel), stakeholderId === null ? element("p", {}, change) : button(change, open(stakeholderId), "link")),
    quiet(privacy),
  ];
}

const quiet = (sentence: string) => element("p", { className: "quiet" }, sentence);

takePart(ask, draw);
