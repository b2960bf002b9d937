import assert from "node:assert/strict";
import { test } from "node:test";
import { icon, inPlan, planFolder, roots } from "../src/plan.ts";
import { addressIn, opening, panelPage, whereAddress } from "../src/preview.ts";
import { findProgram, languageOf } from "../src/program.ts";

const having = (...files: string[]) => ({ exists: (file: string) => files.includes(file) });

test("the program is the setting, else the workspace's own, else the system's", () => {
  assert.equal(findProgram("", ["/w"], false, having("/w/.venv/bin/nplan")), "/w/.venv/bin/nplan");
  assert.equal(findProgram("", ["/a", "/b"], false, having("/b/venv/bin/nplan")), "/b/venv/bin/nplan");
  assert.equal(findProgram("", ["/w"], false, having()), "nplan");
  assert.equal(findProgram("/opt/nplan", ["/w"], false, having()), "/opt/nplan");
  assert.equal(findProgram("bin/nplan", ["/w"], false, having()), "/w/bin/nplan");
  assert.equal(findProgram("min-nplan", ["/w"], false, having()), "min-nplan");
  assert.match(findProgram("", ["/w"], true, having()), /nplan\.exe$/);
});

test("the language is the setting's, else the editor's", () => {
  assert.deepEqual([languageOf("", "sv-SE"), languageOf("", "de"), languageOf("sv", "en")], ["sv", "en", "sv"]);
});

test("a file's plan is the nearest folder above it with a plan.yaml", () => {
  const disk = having("/w/plans/2024/plan.yaml");
  assert.equal(planFolder("/w/plans/2024/nämnder/a/mål/x.yaml", disk), "/w/plans/2024");
  assert.equal(planFolder("/w/annat/x.yaml", disk), undefined);
  assert.equal(inPlan("/w/plans/2024", "/w/plans/2024/ma\u030Al/x.yaml"), "mål/x.yaml");
});

test("one plan stands alone, several by their folders", () => {
  const plan = { title: "2024", folder: "/w", below: [] };
  assert.deepEqual(roots([plan]), []);
  assert.deepEqual(roots([plan, plan]), [plan, plan]);
  assert.equal(icon("mål"), "target");
  assert.equal(icon("okänt"), "circle-outline");
});

test("only places inside the plan are opened", () => {
  const good = { nplan: "open", file: "mål/4.yaml", line: 3, column: 1 };
  assert.deepEqual(opening(good), { file: "mål/4.yaml", line: 3, column: 1 });
  for (const bad of [null, 1, "x", {}, { ...good, nplan: "run" }, { ...good, line: 0 }, { ...good, line: 1.5 },
    { ...good, file: "../x" }, { ...good, file: "/etc/passwd" }, { ...good, file: "C:\\x" }, { ...good, file: "a\\..\\b" }]) {
    assert.equal(opening(bad), undefined);
  }
});

test("the panel's page has one frame, and runs only its own script", () => {
  const page = panelPage("http://127.0.0.1:8123/", "abc", 'A "plan" <b>');
  assert.match(page, /frame-src http:\/\/127\.0\.0\.1:8123;/);
  assert.ok(!page.includes("<b>"));
  assert.equal(addressIn("Förhandsvisning: http://127.0.0.1:8123/ (avsluta med Ctrl+C)"), "http://127.0.0.1:8123/");
  assert.equal(addressIn("http://example.org/"), undefined);
  assert.equal(whereAddress("http://127.0.0.1:1/", "mål/a b.yaml", 3), "http://127.0.0.1:1/_nplan/where?fil=m%C3%A5l%2Fa+b.yaml&rad=3");
});
