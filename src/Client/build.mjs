// Installs the packages of package-lock.json when they changed, then builds every workspace.
// Two builds of one clone at the same time (an IDE and a terminal) take turns: npm must not run twice in one folder.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const output = `${folder}obj/`;
const lock = `${output}npm.lock`;
const installed = `${folder}node_modules/.installed`;
const abandonedAfterMilliseconds = 15 * 60 * 1000;

mkdirSync(output, { recursive: true });
await takeTurn();
process.on("exit", () => rmSync(lock, { force: true }));

const wanted = createHash("sha256").update(readFileSync(`${folder}package-lock.json`)).digest("hex");
if (!existsSync(installed) || readFileSync(installed, "utf8") !== wanted) {
  npm("ci", "--no-audit", "--no-fund");
  writeFileSync(installed, wanted);
}
npm("run", "build");

async function takeTurn() {
  for (;;) {
    try {
      closeSync(openSync(lock, "wx"));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error;
      }
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > abandonedAfterMilliseconds) {
        rmSync(lock, { force: true });
      }
      await wait(500);
    }
  }
}

function npm(...words) {
  const { status } = spawnSync("npm", words, { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
