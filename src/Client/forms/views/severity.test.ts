// @vitest-environment node
import { describe, expect, it } from "vitest";
import { severityIcon } from "./severity";

describe("severityIcon", () => {
  it.each([
    ["an alert's own severity", { bd_severity: "Kritisch", bd_severity_Value: 717700002 }, ["bd_/icons/critical.svg", "Kritisch"]],
    ["a deal's top severity", { name: "Nordhafen", "state.bd_topseverity": "Warning", "state.bd_topseverity_Value": 717700001 }, ["bd_/icons/warning.svg", "Warning"]],
    ["severity 0 of the choice", { bd_topseverity: "Info", bd_topseverity_Value: 717700000 }, ["bd_/icons/info.svg", "Info"]],
    ["nothing open", { name: "Nordhafen" }, ["", ""]],
  ])("severityIcon_%s_GivesImageAndTooltip", (_case, row, expected) => {
    expect(severityIcon(JSON.stringify(row))).toEqual(expected);
  });
});
