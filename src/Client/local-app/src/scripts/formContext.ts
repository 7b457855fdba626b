import type { AttributeModel } from "../forms/AttributeModel";
import type { ControlModel } from "../forms/ControlModel";
import type { FormModel, Level, PostSaveEvent, SaveEvent } from "../forms/FormModel";
import { type Handler, scriptAttribute } from "./attributes";
import { scriptControl } from "./controls";
import { collection, strict, without } from "./strict";

/** What a form's page does for its scripts. */
export interface FormPage {
  /** Saves as the person would; rejects with the refusal. */
  save(mode?: number): Promise<void>;
  activeStage(): { id: string; name: string } | undefined;
  /** Moves the business process by this many stages. */
  move(steps: 1 | -1): Promise<boolean>;
}

const createForm = 1;
const updateForm = 2;
const readOnlyForm = 3;

/** The form as its scripts see it (formContext). */
export function formContextOf(model: FormModel, page: FormPage) {
  const attributes = new Map<AttributeModel, unknown>();
  const controls = new Map<ControlModel, unknown>();
  const raise = (handler: Handler) => void handler(executionContext(context));
  const attributeOf = (name: string) => {
    const attribute = model.attributes.get(name);
    return attribute === undefined ? null : cached(attributes, attribute, () => scriptAttribute(model, attribute, controlOf, raise));
  };
  const controlOf = (name: string) => {
    const control = model.controls.get(name);
    return control === undefined ? null : cached(controls, control, () => scriptControl(model, name, control, attributeOf, raise));
  };
  const allAttributes = collection(() => [...model.attributes.keys()].map((name): [string, unknown] => [name, attributeOf(name)]));
  const allControls = collection(() => [...model.controls.keys()].map((name): [string, unknown] => [name, controlOf(name)]));
  const saveHandlers = new Map<Handler, (event: SaveEvent) => unknown>();

  const context = strict("formContext", {
    data: strict("formContext.data", {
      entity: strict("formContext.data.entity", {
        getId: () => (model.id === undefined ? "" : `{${model.id.toUpperCase()}}`),
        getEntityName: () => model.table.logicalName,
        getPrimaryAttributeValue: () => model.attributes.get(model.table.primaryName)?.value ?? "",
        getIsDirty: () => model.isDirty,
        attributes: allAttributes,
        addOnSave: (handler: Handler) => {
          const run = (event: SaveEvent) => handler(executionContext(context, event));
          saveHandlers.set(handler, run);
          model.onSave.push(run);
        },
        removeOnSave: (handler: Handler) => without(model.onSave, saveHandlers.get(handler)),
        addOnPostSave: (handler: Handler) => model.onPostSave.push((event) => void handler(executionContext(context, event))),
        save: () => page.save(),
      }),
      addOnLoad: (handler: Handler) => model.onDataLoad.push(() => raise(handler)),
      getIsDirty: () => model.isDirty,
      save: () => page.save(),
      refresh: async (save?: boolean) => {
        await (save === true ? page.save() : model.id === undefined ? undefined : model.load(model.id));
      },
      process: strict("formContext.data.process", {
        getActiveStage: () => {
          const stage = page.activeStage();
          return stage === undefined ? null : strict("stage", { getId: () => stage.id, getName: () => stage.name });
        },
        addOnStageChange: (handler: Handler) => model.onStageChange.push(() => raise(handler)),
        moveNext: (done?: (result: string) => void) => void page.move(1).then((moved) => done?.(moved ? "success" : "invalid")),
        movePrevious: (done?: (result: string) => void) => void page.move(-1).then((moved) => done?.(moved ? "success" : "invalid")),
      }),
    }),
    ui: strict("formContext.ui", {
      controls: allControls,
      tabs: collection(() => model.form.tabs.map((tab): [string, unknown] => [tab.name, scriptTab(model, tab)])),
      getFormType: () => (model.id === undefined ? createForm : model.canWrite ? updateForm : readOnlyForm),
      setFormNotification: (text: string, level: Level, id: string) => {
        model.notifications.set(id, { level, text });
        model.changed();
        return true;
      },
      clearFormNotification: (id: string) => {
        model.notifications.delete(id);
        model.changed();
        return true;
      },
    }),
    getAttribute: allAttributes.get,
    getControl: allControls.get,
  });
  return context;
}

/** The context that an event's handler is given. */
export function executionContext(formContext: unknown, event?: SaveEvent | PostSaveEvent) {
  return strict("executionContext", { getFormContext: () => formContext, getEventArgs: () => event === undefined ? null : argumentsOf(event) });
}

function argumentsOf(event: SaveEvent | PostSaveEvent) {
  return "succeeded" in event ? strict("eventArgs", { getIsSaveSuccess: () => event.succeeded }) : strict("eventArgs", {
    preventDefault: () => {
      event.prevented = true;
    },
    isDefaultPrevented: () => event.prevented,
    getSaveMode: () => event.mode,
  });
}

function scriptTab(model: FormModel, tab: FormModel["form"]["tabs"][number]) {
  const sections = tab.columns.flatMap(({ sections: inColumn }) => inColumn);
  return strict(`tab(${tab.name})`, {
    ...part(model, tab),
    setFocus: () => {
      model.tab = tab.name;
      model.changed();
    },
    sections: collection(() => sections.map((section): [string, unknown] => [section.name, strict(`section(${section.name})`, part(model, section))])),
  });
}

/** What tabs and sections have in common. */
function part(model: FormModel, owner: { name: string; label: string; visible: boolean }) {
  return {
    getName: () => owner.name,
    getLabel: () => owner.label,
    setLabel: (label: string) => {
      owner.label = label;
      model.changed();
    },
    getVisible: () => owner.visible && !model.hidden.has(owner),
    setVisible: (visible: boolean) => {
      owner.visible = true;
      model.hidden[visible ? "delete" : "add"](owner);
      model.changed();
    },
  };
}

function cached<Key, Part>(parts: Map<Key, Part>, key: Key, make: () => Part): Part {
  const part = parts.get(key) ?? make();
  parts.set(key, part);
  return part;
}
