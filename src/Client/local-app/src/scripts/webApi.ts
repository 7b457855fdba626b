import { readTable } from "../server/tables";
import { callAction, callFunction, create, remove, retrieve, retrieveMultiple, type Row, update } from "../server/webApi";
import { strict } from "./strict";

interface Request {
  getMetadata(): { boundParameter?: string | null; operationType: number; operationName: string; parameterTypes: Record<string, unknown> };
}

const action = 0;
const functionCall = 1;

const setOf = async (table: string) => (await readTable(table)).entitySetName;
const plainId = (id: string) => id.replace(/[{}]/g, "");

/** Xrm.WebApi: the Web API of this environment as the signed-in user. Refusals reject with message and errorCode. */
export function scriptWebApi() {
  const api = {
    retrieveRecord: async (table: string, id: string, options = "") => retrieve(await setOf(table), plainId(id), options),
    retrieveMultipleRecords: async (table: string, options = "") => {
      const { rows } = await retrieveMultiple(await setOf(table), options);
      return { entities: rows };
    },
    createRecord: async (table: string, values: Row) => ({ entityType: table, id: await create(await setOf(table), values) }),
    updateRecord: async (table: string, id: string, values: Row) => {
      await update(await setOf(table), plainId(id), values);
      return { entityType: table, id: plainId(id) };
    },
    deleteRecord: async (table: string, id: string) => {
      await remove(await setOf(table), plainId(id));
      return { entityType: table, id: plainId(id) };
    },
  };
  return strict("Xrm.WebApi", { ...api, online: strict("Xrm.WebApi.online", { ...api, execute }) });
}

/** Runs an unbound Custom API. */
export async function execute(request: Request & Row): Promise<Response> {
  const { boundParameter, operationType, operationName, parameterTypes } = request.getMetadata();
  if (boundParameter != null) {
    throw new Error(`Xrm.WebApi.online.execute of the bound operation ${operationName} is not available in the local app.`);
  }
  const given = Object.keys(parameterTypes).filter((name) => request[name] !== undefined);
  const parameters = Object.fromEntries(given.map((name) => [name, plain(request[name])]));
  switch (operationType) {
    case action:
      return callAction(operationName, parameters);
    case functionCall:
      return callFunction(operationName, parameters);
    default:
      throw new Error(`Xrm.WebApi.online.execute of operation type ${operationType} (${operationName}) is not available in the local app.`);
  }
}

/** Ids may be given as text or as { guid }. */
function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && "guid" in value ? value.guid : value;
}
