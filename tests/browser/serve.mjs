// Drives nplan serve in Chromium: writes files of the plan as told, and reports, as JSON, what the page shows then.
// node serve.mjs CHROMIUM URL SCRATCH STEPS, where STEPS is a JSON list of {file, text, page, wait}.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../node/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RULES = { runOnly: TAGS, selectors: false, resultTypes: ["violations"] };

const [executablePath, url, scratch, steps] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
// axe is run in a page of its own, free from the policy; everything else under it.
const open = async (address, settings) => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
  tab.on("request", (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asks for ${request.url()}`);
  });
  tab.on("console", (message) => complaints.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await tab.goto(url + address);
  return tab;
};
const complaints = [];
const seen = [];
const tab = await open(JSON.parse(steps)[0].page);
for (const { file, text, page, wait } of JSON.parse(steps)) {
  if (file) {
    // In one go: half-written files are shown too, and are not what is asked about here.
    writeFileSync(scratch, text);
    renameSync(scratch, file);
  }
  try {
    // The page is not asked to reload: it has to do so by itself.
    await tab.waitForFunction((words) => document.body && document.body.innerText.includes(words), wait, { timeout: 30000 });
  } catch {
    complaints.push(`never shows: ${wait}`);
  }
  const inspected = await open(page, { bypassCSP: true });
  await inspected.evaluate(axe);
  const { violations } = await inspected.evaluate((rules) => window.axe.run(rules), RULES);
  for (const { id, help, nodes } of violations) complaints.push(`${wait}: ${id}: ${help}: ${nodes[0].html}`);
  await inspected.setViewportSize({ width: 320, height: 640 });
  const wide = await inspected.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) complaints.push(`${wait}: scrolls ${wide} px sideways`);
  await inspected.close();
  seen.push(await tab.evaluate(() => ({
    bar: document.getElementById("_nplan").innerText,
    notes: [...document.querySelectorAll(".nplan-note")].map((note) => ({
      at: note.dataset.at,
      inside: note.closest("[id]") && note.parentElement.closest("[id]").id,
      cell: note.closest("th, td") && note.closest("th, td").firstChild.textContent.trim(),
      text: note.textContent.replace(/\s+/g, " ").trim(),
    })),
  })));
}
await browser.close();
console.log(JSON.stringify({ complaints, seen }, null, 1));
