import { button, element } from "../cards/element";
import { Texts } from "../cards/texts";
import { takePart } from "../page/formPage";
import { localeOf, present } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Feedback, Recommendation } from "./contract";
import { recommendationParts } from "./recommendation";

/**
 * Shows on an appointment or a phone call what is known of the conversation. The API says whether there is feedback on it; as long as
 * there is none, its reason stands quietly below what to bring along.
 */
async function show(xrm: Xrm.XrmStatic, activityId: string): Promise<void> {
  const ActivityId = guid(activityId);
  const feedback = await asked(callCustomApi<{ Feedback: string }>(xrm, customApis.conversationFeedback, { ActivityId }));
  if ("answer" in feedback) {
    const given = JSON.parse(feedback.answer.Feedback) as Feedback;
    present(localeOf(xrm), given.title, ...feedbackParts(given, xrm));
    return;
  }
  const recommended = await asked(callCustomApi<{ Perspectives: string }>(xrm, customApis.recommend, { ActivityId }));
  if ("answer" in recommended) {
    const recommendation = JSON.parse(recommended.answer.Perspectives) as Recommendation;
    const locale = localeOf(xrm);
    const texts = new Texts(recommendation.texts, locale);
    present(locale, texts.get("title"), ...recommendationParts(recommendation, texts), quiet(feedback.refusal));
  } else {
    present(localeOf(xrm), document.title, ...[...new Set([recommended.refusal, feedback.refusal])].map(quiet));
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

takePart(show);
