import { pageOn } from "../page/formPage";
import { webResources } from "../platform/names";

/**
 * Form script of appointments and phone calls: shows what is known of the conversation, and again after each save, which may have
 * ended it or changed who takes part. Before the first save there is no conversation to know anything of.
 */
export async function onLoad(context: Xrm.Events.EventContext): Promise<void> {
  const form = context.getFormContext();
  const show = async () => {
    if (form.data.entity.getId() !== "") {
      await (await pageOn(form, webResources.conversation))?.refresh();
    }
  };
  form.data.entity.addOnPostSave(() => void show());
  await show();
}
