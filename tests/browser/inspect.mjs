// Opens pages in Chromium and reports, as JSON, everything that is wrong with them: what axe-core finds in light and
// dark on a phone and a desk, sideways scrolling, requests, what the page's own policy stops, what Tab does not reach.
// node inspect.mjs CHROMIUM PAGE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const require = createRequire(new URL("../node/", import.meta.url));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 390, 768, 1280];
// Every rule once in each theme; what differs with theme and width is asked everywhere.
const EVERYTHING = ["390 light", "1280 dark"];
const SEEN = ["390 dark", "1280 light"];
const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AT_ONCE = 4;
const MOST_TABS = 400;

const [executablePath, ...pages] = process.argv.slice(2);
const browser = await launch(executablePath);
const findings = [];

async function inspect(page) {
  const tab = await browser.newPage();
  let where = page;
  const tell = (what) => findings.push(`${where}: ${what}`);
  tab.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) tell(`asks for ${request.url()}`);
  });
  tab.on("console", (message) => tell(`console: ${message.text()}`));
  tab.on("pageerror", (error) => tell(`error: ${error}`));
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate(axe);
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      where = `${page} ${width} px ${colorScheme}`;
      await tab.setViewportSize({ width, height: 900 });
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) tell(`scrolls ${wide} px sideways`);
      const rules = [[EVERYTHING, TAGS], [SEEN, ["color-contrast", "target-size", "link-in-text-block"]]]
        .find(([places]) => places.includes(`${width} ${colorScheme}`))?.[1];
      if (!rules) continue;
      const { violations } = await tab.evaluate((runOnly) => window.axe.run({ runOnly }), rules);
      for (const { id, help, nodes } of violations) tell(`${id}: ${help}: ${nodes[0].html}`);
    }
  }
  where = page;
  for (const fault of await walk(tab)) tell(fault);
  await tab.close();
}

// Presses Tab from the top of the page until focus leaves it; everything that can be used must have had visible focus.
async function walk(tab) {
  await tab.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
  const faults = [];
  const seen = new Set();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      window.walked ??= [];
      const style = getComputedStyle(element);
      const again = window.walked.includes(element);
      window.walked.push(element);
      return { again, shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, html: element.outerHTML.slice(0, 120) };
    });
    if (!at || at.again) break;
    if (!at.shown) faults.push(`no visible focus: ${at.html}`);
    seen.add(at.html);
  }
  const missed = await tab.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")]
    .filter((element) => element.checkVisibility() && !window.walked?.includes(element))
    .map((element) => element.outerHTML.slice(0, 120)));
  if (seen.size < MOST_TABS - 50) faults.push(...missed.map((html) => `not reached by Tab: ${html}`));
  return faults;
}

const waiting = [...pages];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (waiting.length) await inspect(waiting.shift());
}));
await browser.close();
console.log(JSON.stringify(findings, null, 1));
