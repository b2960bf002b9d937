// Opens pages in Chromium and reports, as JSON, what axe-core finds and whether a page scrolls sideways.
// node inspect.mjs CHROMIUM PAGE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../node/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [[320, 640], [768, 1024], [1280, 900]];
const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const [executablePath, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const findings = [];
for (const page of pages) {
  for (const [width, height] of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
      const tab = await browser.newPage({ viewport: { width, height }, colorScheme, bypassCSP: true });
      const where = `${page} ${width} px ${colorScheme}`;
      tab.on("request", (request) => {
        if (!request.url().startsWith("file:")) findings.push(`${where}: asks for ${request.url()}`);
      });
      tab.on("console", (message) => findings.push(`${where}: console: ${message.text()}`));
      await tab.goto(pathToFileURL(page).href);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) findings.push(`${where}: scrolls ${wide} px sideways`);
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
      for (const { id, help, nodes } of violations) findings.push(`${where}: ${id}: ${help}: ${nodes[0].html}`);
      await tab.close();
    }
  }
}
await browser.close();
console.log(JSON.stringify(findings, null, 1));
