// Contact sheets of a published site, to look at: the pages side by side at each width, in light, dark and greyscale.
// node scripts/take_sheets.mjs CHROMIUM SITE FOLDER [PAGE…], where PAGE is the name of one page; otherwise the largest page of each kind.
import { readdirSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { launch } from "../tests/browser/launch.mjs";

const WIDTHS = [390, 768, 1280, 1920];
const LOOKS = { light: ["light", "none"], dark: ["dark", "none"], grey: ["light", "grayscale(1)"] };
// What is below is seen on other pages; a sheet must stay small enough to be looked at.
const SCREENS = 2.5;
const COLUMNS = { 390: 6, 768: 4, 1280: 3, 1920: 2 };
const SHEET = 1900;

const [executablePath, site, folder, ...named] = process.argv.slice(2);
const pages = named.length ? named : largestOfEachKind(site);
const browser = await launch(executablePath);
for (const [look, [colorScheme, filter]] of Object.entries(LOOKS)) {
  for (const width of WIDTHS) {
    const height = Math.round((width < 500 ? 844 : width * 0.7) * SCREENS);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    const tab = await context.newPage();
    const shots = [];
    for (const page of pages) {
      await tab.goto(`${pathToFileURL(site).href}/${page}`);
      shots.push([page, (await tab.screenshot({ type: "jpeg", quality: 80 })).toString("base64")]);
    }
    await context.close();
    await lay(shots, COLUMNS[width], filter, `${folder}/${width}-${look}`);
  }
}
await browser.close();

// Pages of a kind are made alike: mal-1-….html and mal-2-….html.
function largestOfEachKind(from) {
  const kinds = {};
  for (const name of readdirSync(from).filter((name) => name.endsWith(".html"))) {
    const { size } = statSync(`${from}/${name}`);
    const kind = name.replace(/\.html$/, "").split("-")[0];
    if (!(kinds[kind]?.size > size)) kinds[kind] = { name, size };
  }
  return Object.values(kinds).map(({ name }) => name).sort();
}

async function lay(shots, columns, filter, path) {
  const tab = await browser.newPage({ viewport: { width: SHEET, height: 600 } });
  for (let from = 0, sheet = 1; from < shots.length; from += columns, sheet += 1) {
    await tab.setContent(`<style>body { margin: 8px; display: grid; gap: 8px; grid-template-columns: repeat(${columns}, 1fr); background: #888 }
      figure { margin: 0; font: 14px sans-serif } img { width: 100%; display: block; filter: ${filter} }</style>`
      + shots.slice(from, from + columns)
        .map(([page, data]) => `<figure>${page}<img src="data:image/jpeg;base64,${data}"></figure>`).join(""));
    await tab.waitForFunction(() => [...document.images].every((image) => image.complete));
    await tab.screenshot({ path: `${path}-${sheet}.png`, fullPage: true });
  }
  await tab.close();
}
