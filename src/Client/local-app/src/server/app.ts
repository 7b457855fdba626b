import { getJson } from "./http";

/** The app's site map for the signed-in user: titles in their language, only what they may read. */
export interface AppDefinition {
  name: string;
  areas: Area[];
}

export interface Area {
  id: string;
  title: string;
  groups: Group[];
}

export interface Group {
  id: string;
  title: string;
  subareas: Subarea[];
}

export interface Subarea {
  id: string;
  title: string;
  table?: string | null;
  url?: string | null;
  dashboardId?: string | null;
}

export const readApp = () => getJson<AppDefinition>("/local/app");
