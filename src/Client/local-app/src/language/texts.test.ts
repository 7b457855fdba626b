// @vitest-environment node
import { describe, expect, it } from "vitest";
import { textsFor } from "./texts";

describe("textsFor", () => {
  it("textsFor_German_FillsPlaceholders", () => {
    expect(textsFor(1031)("range", "Einfluss", 1, 5)).toBe("Einfluss: bitte eine Zahl von 1 bis 5 eingeben.");
  });

  it("textsFor_OtherLanguage_IsEnglish", () => {
    expect(textsFor(1036)("save")).toBe("Save");
  });
});
