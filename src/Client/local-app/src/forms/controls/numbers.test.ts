// @vitest-environment node
import { describe, expect, it } from "vitest";
import { formatNumber, parseNumber } from "./numbers";

describe("numbers", () => {
  it.each([
    ["420,000.50", "en-US", 420000.5],
    ["420.000,50", "de-DE", 420000.5],
    ["-3", "de-DE", -3],
    ["", "en-US", null],
    ["many", "en-US", undefined],
    ["1,2,x", "en-US", undefined],
  ])("parseNumber_%s_%s_Is%s", (text, locale, expected) => {
    expect(parseNumber(text, locale)).toBe(expected);
  });

  it("formatNumber_German_UsesItsSeparators", () => {
    expect(formatNumber(1234.5, 2, "de-DE")).toBe("1.234,50");
  });
});
