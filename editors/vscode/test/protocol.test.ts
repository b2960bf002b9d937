// Over the protocol, with the real server: what the extension asks is answered as it expects.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";
import { roots, type Branch, type Plan } from "../src/plan.ts";
import { addressIn, whereAddress } from "../src/preview.ts";
import { findProgram } from "../src/program.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const program = process.env.NPLAN ?? findProgram("", [root], process.platform === "win32", { exists: existsSync });

test("the outline is council, board, goal", { timeout: 120_000 }, async () => {
  const server = spawn(program, ["--lang", "sv", "lsp"]);
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const folder = pathToFileURL(root).href;
  await connection.sendRequest("initialize", {
    processId: process.pid, rootUri: folder, capabilities: {}, workspaceFolders: [{ uri: folder, name: "arbetsyta" }],
  });
  await connection.sendNotification("initialized", {});
  const plans = await connection.sendRequest<Plan[]>("nplan/outline", {});
  assert.deepEqual(plans.map((plan) => plan.title), ["2024"]);
  const goal = roots(plans)[0] as Branch;
  assert.equal(goal.kind, "mål");
  const board = goal.below.find((branch) => branch.kind === "nämnd");
  assert.ok(board && board.below.some((branch) => branch.kind === "delmål" && branch.below.length > 0));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  connection.dispose();
});

test("the preview says where it is, lets the panel frame it, and knows the page of a line", { timeout: 120_000 }, async () => {
  const plan = path.join(root, "plans", "2024");
  const server = spawn(program, ["--lang", "sv", "serve", plan, "--port", "0", "--panel"], { env: { ...process.env, PYTHONUNBUFFERED: "1" } });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let output = "";
      server.stdout.on("data", (data: Buffer) => {
        output += data.toString("utf8");
        const found = addressIn(output);
        if (found) resolve(found);
      });
      server.on("exit", () => reject(new Error(output)));
    });
    const page = await fetch(address);
    assert.match(page.headers.get("content-security-policy") ?? "", /frame-ancestors vscode-webview:/);
    const where = await fetch(whereAddress(address, "uppdrag/hyrberoende.yaml", 3));
    const target = await where.text();
    assert.match(target, /^[^/].*\.html#/);
    assert.equal((await fetch(new URL(target, address))).status, 200);
    assert.equal((await fetch(whereAddress(address, "finns/inte.yaml", 3))).status, 204);
  } finally {
    server.kill();
  }
});
