// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest";
import { send, ServerError } from "./http";

describe("send", () => {
  afterEach(() => vi.unstubAllGlobals());

  const answering = (status: number, body: string) => vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));

  it("send_ODataError_ThrowsItsSentenceAndCode", async () => {
    answering(400, '{"error":{"code":"0x80040265","message":"Two things are missing."}}');

    const error = await send("PATCH", "/api/data/v9.2/opportunities(1)", {}).catch((thrown: unknown) => thrown as ServerError);

    expect(error).toMatchObject({ message: "Two things are missing.", status: 400, code: "0x80040265", errorCode: -2147220891 });
  });

  it("send_ErrorThatIsNotOData_ThrowsItsText", async () => {
    answering(502, "Bad gateway");

    await expect(send("GET", "/local/session")).rejects.toThrow("Bad gateway");
  });
});
