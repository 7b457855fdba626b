import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root.");
}
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <App />
  </FluentProvider>,
);
