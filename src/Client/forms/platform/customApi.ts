/** A value on its way to a Custom API, with the OData type its parameter is declared with. */
export interface Parameter {
  type: "Edm.Guid" | "Edm.String" | "Edm.Int32" | "Edm.DateTimeOffset";
  value: string | number | Date;
}

const primitiveType = 1;
const action = 0;

/**
 * Calls an unbound Custom API (all of ours are actions) as the signed-in user.
 * @throws the platform's error, whose message is the sentence to show.
 */
export async function callCustomApi<Answer>(xrm: Xrm.XrmStatic, operationName: string, parameters: Record<string, Parameter>): Promise<Answer> {
  const parameterTypes: Record<string, { typeName: string; structuralProperty: number }> = {};
  const request: Record<string, unknown> = {
    getMetadata: () => ({ boundParameter: null, parameterTypes, operationType: action, operationName }),
  };
  for (const [name, { type, value }] of Object.entries(parameters)) {
    parameterTypes[name] = { typeName: type, structuralProperty: primitiveType };
    request[name] = value;
  }
  const response = await xrm.WebApi.online.execute(request);
  return (response.status === noContent ? {} : await response.json()) as Answer;
}

const noContent = 204;

/** An id as the Web API wants it; the form's getId answers it in braces and capitals. */
export function guid(id: string): Parameter {
  return { type: "Edm.Guid", value: id.replace(/[{}]/g, "").toLowerCase() };
}
