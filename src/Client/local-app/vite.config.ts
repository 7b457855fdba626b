import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "/app/",
  plugins: [react()],
  // One bundle, served from this machine: splitting it would only add requests.
  build: { chunkSizeWarningLimit: 2000 },
  server: { proxy: { "/local": "http://127.0.0.1:5080", "/api": "http://127.0.0.1:5080", "/WebResources": "http://127.0.0.1:5080" } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/testing/patience.ts"], testTimeout: 60_000 },
});
