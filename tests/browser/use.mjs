// Uses the site as a reader would, and reports what was seen as JSON.
// node use.mjs CHROMIUM FOLDER
import { pathToFileURL } from "node:url";
import { launch } from "./launch.mjs";

const [executablePath, folder] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = {};
const address = (name) => `${pathToFileURL(folder).href}/${name}`;
const rows = (tab) => tab.locator("table.all-indicators tbody tr:visible");
const first = async (tab) => (await rows(tab).first().locator("th").innerText()).split("\n")[0];

const tab = await browser.newPage();
const complaints = [];
tab.on("console", (message) => complaints.push(message.text()));
tab.on("pageerror", (error) => complaints.push(String(error)));

await tab.goto(address("indikatorer.html"));
seen.all = await rows(tab).count();
await tab.getByLabel("Visa rader med").fill("nöjda");
seen.filtered = await rows(tab).count();
seen.told = await tab.locator(".filter [role=status]").innerText();
await tab.getByLabel("Visa rader med").fill("");
await tab.locator(".filter select").first().selectOption({ index: 2 });
seen.chosen = await rows(tab).count();
await tab.locator(".filter select").first().selectOption({ index: 0 });
await tab.getByRole("button", { name: "Indikator" }).click();
seen.firstUp = await first(tab);
await tab.getByRole("button", { name: "Indikator" }).click();
seen.firstDown = await first(tab);
seen.sorted = await tab.locator("thead th").first().getAttribute("aria-sort");

await tab.goto(address("sok.html"));
const items = tab.locator("section.register li:visible");
seen.register = await items.count();
await tab.getByRole("searchbox").fill("nara vard");
seen.hits = await items.count();
seen.hitTold = await tab.locator(".search [role=status]").innerText();
seen.hash = decodeURIComponent(new URL(tab.url()).hash);
await items.first().locator("a").click();
seen.ledTo = new URL(tab.url()).pathname.split("/").pop();
await tab.goBack();
seen.afterBack = await items.count();
await tab.getByRole("searchbox").fill("vn");
seen.short = await items.allInnerTexts();
await tab.getByRole("searchbox").fill("finnsinte");
seen.none = await tab.locator(".search [role=status]").innerText();
seen.complaints = complaints;

const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
await without.goto(address("indikatorer.html"));
seen.allWithout = await rows(without).count();
seen.filterWithout = await without.locator(".filter:visible").count();
await without.goto(address("sok.html"));
seen.registerWithout = await without.locator("section.register li:visible").count();

await browser.close();
console.log(JSON.stringify(seen));
