/** A client API whose Custom APIs answer what a test gives them, and that remembers what it was asked. */
export interface FakeApis {
  xrm: Xrm.XrmStatic;
  calls: { name: string; parameters: Record<string, unknown> }[];
  opened: unknown[];
}

export function fakeApis(answers: Record<string, (parameters: Record<string, unknown>) => Record<string, unknown>>, languageId = 1033): FakeApis {
  const calls: FakeApis["calls"] = [];
  const opened: unknown[] = [];
  const execute = ({ getMetadata, ...parameters }: { getMetadata: () => { operationName: string } }) => {
    const name = getMetadata().operationName;
    calls.push({ name, parameters });
    const answer = answers[name];
    return answer === undefined
      ? Promise.reject(new Error(`${name} is refused.`))
      : Promise.resolve({ status: 200, json: () => Promise.resolve(answer(parameters)) });
  };
  const xrm = {
    WebApi: { online: { execute } },
    Navigation: { openForm: (options: unknown) => { opened.push(options); return Promise.resolve(); } },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId } }) },
  } as unknown as Xrm.XrmStatic;
  return { xrm, calls, opened };
}

/** The button with that label. */
export function buttonOf(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) {
    throw new Error(`There is no button "${label}".`);
  }
  return found;
}
