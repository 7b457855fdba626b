// Parses a PowerShell script and prints each place that is no PowerShell as file:line:column. Exit code 1 when there is one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));

const file = process.argv[2];
const wrong = [];
visit(parser.parse(readFileSync(file, "utf8")).rootNode);
wrong.forEach((node) => process.stdout.write(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}: ${node.isMissing ? `missing ${node.type}` : "not PowerShell"}\n`));
process.exitCode = wrong.length === 0 ? 0 : 1;

function visit(node) {
  if (node.isError || node.isMissing) {
    wrong.push(node);
  } else if (node.hasError) {
    node.children.forEach(visit);
  }
}
