/** The kinds of form controls that this app renders. */
export type ControlKind = "text" | "memo" | "number" | "choice" | "choices" | "twoOption" | "dateTime" | "lookup" | "partyList" | "subgrid" | "webResource" | "unsupported";

/** Class ids of Dataverse's standard form controls, and the kind of control that shows each. */
const kinds: Record<string, ControlKind> = {
  "4273EDBD-AC1D-40D3-9FB2-095C621B552D": "text",
  "ADA2203E-B4CD-49BE-9DDF-234642B43B52": "text",
  "71716B6C-711E-476C-8AB8-5D11542BFB47": "text",
  "E0DECE4B-6FC8-4A8F-A065-082708572369": "memo",
  "6F3FB987-393B-4D2D-859F-9D0F0349B6AD": "memo",
  "C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F": "number",
  "C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E": "number",
  "0D2C745A-E5A8-4C8F-BA63-C6D3BB604660": "number",
  "533B9E00-756B-4312-95A0-DC888637AC78": "number",
  "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE": "choice",
  "5D68B988-0661-4DB2-BC3E-17598AD3BE6C": "choice",
  "67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED": "twoOption",
  "B0C6723A-8503-4FD7-BB28-C8A06AC933C2": "twoOption",
  "5B773807-9FB2-42DB-97C3-7A91EFF8ADFF": "dateTime",
  "270BD3DB-D9AF-4782-9025-509E298DEC0A": "lookup",
  "5C5600E0-1D6E-4205-A272-BE80DA87FD42": "lookup",
  "F3015350-44A2-4AA0-97B5-00166532B5E9": "lookup",
  "CBFB742C-14E7-4A17-96BB-1A13F7F64AA2": "partyList",
  "E7A81278-8635-4D9E-8D4D-59480B391C5B": "subgrid",
  "02D4264B-47E2-4B4C-AA95-F439F3F4D458": "subgrid",
  "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D": "webResource",
};

/** The kind of a control by its class id; some columns are shown by their type whatever the class id (owner, customer, two options as a list). */
export function kindOf(classId: string): ControlKind {
  return kinds[classId.replace(/[{}]/g, "").toUpperCase()] ?? "unsupported";
}
