// Takes the pictures in README from a published site: node scripts/take_pictures.mjs CHROMIUM SITE FOLDER
import { pathToFileURL } from "node:url";
import { launch } from "../tests/browser/launch.mjs";

const PICTURES = [
  ["start.png", "index.html", { width: 1120, height: 640 }, "light"],
  ["telefon.png", "index.html", { width: 390, height: 760 }, "dark"],
  ["uppdrag.png", "uppdrag.html", { width: 1280, height: 900 }, "light"],
];

const [executablePath, site, folder] = process.argv.slice(2);
const browser = await launch(executablePath);
for (const [name, page, viewport, colorScheme] of PICTURES) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const tab = await context.newPage();
  await tab.goto(`${pathToFileURL(site).href}/${page}`);
  await tab.screenshot({ path: `${folder}/${name}` });
  await context.close();
}
await browser.close();
