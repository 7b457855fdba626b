// One self-contained, strict, ES2018 script per web resource; what is not script (page, icons) is copied as it is.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = new URL("dist/", import.meta.url);
const bundles = [
  { entry: "opportunity/journey.ts", file: "journey.js", namespace: "BuyingDynamics.Opportunity" },
  { entry: "cards/cards.ts", file: "cards.js", namespace: "BuyingDynamics.Cards" },
  { entry: "today/today.ts", file: "today.js", namespace: "BuyingDynamics.Today" },
  { entry: "network/consensus.ts", file: "consensus.js", namespace: "BuyingDynamics.Consensus" },
  { entry: "compare/compare.ts", file: "compare.js", namespace: "BuyingDynamics.Compare" },
  { entry: "rulereport/rulereport.ts", file: "rulereport.js", namespace: "BuyingDynamics.RuleReport" },
  { entry: "rulepreview/rulepreview.ts", file: "rulepreview.js", namespace: "BuyingDynamics.RulePreview" },
  { entry: "message/message.ts", file: "message.js", namespace: "BuyingDynamics.Message" },
  { entry: "promises/promises.ts", file: "promises.js", namespace: "BuyingDynamics.Promises" },
  { entry: "chart/chart.ts", file: "chart.js", namespace: "BuyingDynamics.Chart" },
  { entry: "conversation/conversation.ts", file: "conversation.js", namespace: "BuyingDynamics.ConversationPage" },
  { entry: "conversation/activity.ts", file: "activity.js", namespace: "BuyingDynamics.Conversation" },
  { entry: "valuemap/line.ts", file: "line.js", namespace: "BuyingDynamics.ValueMapLine" },
  { entry: "views/severity.ts", file: "severity.js", namespace: "BuyingDynamics.Views" },
];

/** Pages that are all made by their script, from one skeleton. */
const pages = ["chart", "compare", "conversation", "message", "promises", "rulepreview", "rulereport"];

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all(
  bundles.map(({ entry, file, namespace }) =>
    build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      outfile: fileURLToPath(new URL(file, dist)),
      bundle: true,
      format: "iife",
      globalName: namespace,
      target: "es2018",
      charset: "utf8",
      legalComments: "none",
    }),
  ),
);
await cp(new URL("static/", import.meta.url), dist, { recursive: true });
const skeleton = await readFile(new URL("page/page.html", import.meta.url), "utf8");
await Promise.all(pages.map((name) => writeFile(new URL(`${name}.html`, dist), skeleton.replaceAll("{name}", name))));
