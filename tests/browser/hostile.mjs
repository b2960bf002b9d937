// Opens pages in Chromium as a reader would, clicks on what can be clicked, and reports as JSON everything that no
// decent page does: code that ran, requests, dialogs, what the page's own policy had to stop.
// node hostile.mjs CHROMIUM PAGE…
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const AT_ONCE = 4;
const [executablePath, ...pages] = process.argv.slice(2);
const browser = await launch(executablePath);
const context = await browser.newContext();
const addresses = new Set(pages.map((page) => pathToFileURL(page).href));
const complaints = [];
let scripts = 0;

await context.addInitScript(() => {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.violations.push(`${violatedDirective} ${blockedURI}`));
});

async function read(page) {
  const tab = await context.newPage();
  const tell = (what) => complaints.push(`${page}: ${what}`);
  tab.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) tell(`asks for ${request.url()}`);
  });
  tab.on("dialog", (dialog) => { tell(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  tab.on("popup", (popup) => tell(`opens ${popup.url()}`));
  tab.on("console", (message) => tell(`console: ${message.text()}`));
  tab.on("pageerror", (error) => tell(`error: ${error}`));
  const here = pathToFileURL(page).href;
  await tab.goto(here);
  // A page that has moved leads on by itself, when the browser gets to it: on to a page that is read for itself.
  if (readFileSync(page, "utf8").includes('http-equiv="refresh"')) {
    await tab.waitForURL((url) => url.href !== here);
    if (!addresses.has(tab.url().split("#")[0])) tell(`has led on to ${tab.url()}`);
    return tab.close();
  }
  const address = tab.url();
  // Handlers that wait for a reader: the mouse over everything, focus on everything, a word in every field.
  const { owned, violations, count, hrefs } = await tab.evaluate(() => {
    for (const element of document.querySelectorAll("*")) {
      for (const kind of ["mouseover", "mouseenter", "focus", "load", "error", "toggle", "animationstart"]) {
        element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      if (element.matches("details")) element.open = true;
      if (element.matches("input")) {
        element.value = "<img src=x onerror=window.owned=1>";
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (element.matches("select")) {
        element.selectedIndex = element.options.length - 1;
        element.dispatchEvent(new Event("change", { bubbles: true }));
      }
      if (element.matches("button")) element.click();
    }
    return {
      owned: window.owned,
      violations: window.violations,
      count: document.scripts.length,
      hrefs: [...document.querySelectorAll("[href], [src], [action], [formaction]")].flatMap((element) =>
        ["href", "src", "action", "formaction"].filter((name) => element.hasAttribute(name)).map((name) => String(element[name]?.baseVal ?? element[name]))),
    };
  });
  scripts += count;
  if (owned !== undefined) tell("code of the plan has run");
  for (const violation of violations) tell(`against the policy: ${violation}`);
  for (const href of hrefs) {
    if (!/^(file|https?|mailto|data:image\/)/.test(href)) tell(`leads to ${href}`);
  }
  await tab.waitForTimeout(50);
  if (tab.url().split("#")[0] !== address.split("#")[0]) tell(`has gone to ${tab.url()}`);
  if ((await tab.evaluate(() => window.owned)) !== undefined) tell("code of the plan has run later");
  await tab.close();
}

const waiting = [...pages];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (waiting.length) await read(waiting.shift());
}));
await browser.close();
console.log(JSON.stringify({ complaints, scripts, pages: pages.length }));
