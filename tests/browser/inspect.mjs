// Opens pages in Chromium and reports, as JSON, everything that is wrong with them: what axe-core finds in light and
// dark on a phone and a desk and on paper, sideways scrolling, divided numbers, requests, what the page's own policy stops, what Tab does not reach.
// node inspect.mjs CHROMIUM PAGE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const require = createRequire(new URL("../node/", import.meta.url));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 390, 768, 1280];
const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Every rule once in each theme and on each screen; what differs with both is asked everywhere. A theme moves nothing.
const SEEN = ["color-contrast", "target-size", "link-in-text-block"];
const ASKED = { "390 light": TAGS, "390 dark": SEEN, "1280 light": SEEN, "1280 dark": TAGS };
// A path to each thing that was found right costs more than finding it.
const QUICKLY = { selectors: false, resultTypes: ["violations", "incomplete"] };
const AT_ONCE = 4;
const MOST_TABS = 400;
const MOST_UNSURE = 20;

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
  // What axe cannot judge must be little enough for people to look at.
  const ask = async (runOnly) => {
    const { violations, incomplete } = await tab.evaluate((rules) => window.axe.run(rules), { ...QUICKLY, runOnly });
    for (const { id, help, nodes } of violations) tell(`${id}: ${help}: ${nodes[0].html}`);
    const unsure = incomplete.flatMap(({ nodes }) => nodes);
    if (unsure.length >= MOST_UNSURE) tell(`${unsure.length} things to look at, such as ${unsure[0].html}`);
  };
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate(axe);
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 900 });
    where = `${page} ${width} px`;
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) tell(`scrolls ${wide} px sideways`);
    for (const number of await tab.evaluate(divided)) tell(`divides ${number}`);
    for (const colorScheme of ["light", "dark"]) {
      const rules = ASKED[`${width} ${colorScheme}`];
      if (!rules) continue;
      where = `${page} ${width} px ${colorScheme}`;
      await tab.emulateMedia({ colorScheme });
      await ask(rules);
    }
  }
  where = `${page} print`;
  await tab.emulateMedia({ colorScheme: "light", media: "print" });
  await tab.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  if (await tab.locator("details:not([open])").count()) tell("leaves something folded");
  await ask(TAGS);
  await tab.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await tab.emulateMedia({ media: "screen" });
  where = page;
  for (const fault of await walk(tab)) tell(fault);
  await tab.close();
}

// The numbers that stand on more lines than one; a date or an address may be divided at its signs.
function divided() {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("style, script, svg")) continue;
    for (const { 0: number, index } of text.data.matchAll(/(?<![\p{L}\d/-])[+−-]?\d+(?:[\u00a0\u202f,.]\d+)*(?:\u00a0%)?/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(number);
    }
  }
  return found;
}

// Presses Tab from the top of the page once for each thing that can be used; each must have had visible focus.
async function walk(tab) {
  const wanted = await tab.evaluate((selector) => {
    document.activeElement?.blur();
    window.walked = new Map();
    document.addEventListener("focusin", ({ target }) => {
      const style = getComputedStyle(target);
      window.walked.set(target, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    });
    window.usable = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return window.usable.length;
  }, "a[href], button, input, select, summary, [tabindex='0']");
  for (let pressed = 0; pressed < Math.min(wanted, MOST_TABS); pressed += 1) await tab.keyboard.press("Tab");
  return tab.evaluate((most) => window.usable.slice(0, most)
    .filter((element) => !window.walked.get(element))
    .map((element) => `${window.walked.has(element) ? "no visible focus" : "not reached by Tab"}: ${element.outerHTML.slice(0, 120)}`),
  MOST_TABS);
}

const waiting = [...pages];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (waiting.length) await inspect(waiting.shift());
}));
await browser.close();
console.log(JSON.stringify(findings, null, 1));
