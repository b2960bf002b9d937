// Starts the system's Chromium without anything that would reach out by itself.
import { createRequire } from "node:module";

const require = createRequire(new URL("../node/", import.meta.url));
const { chromium } = require("playwright-core");

export const launch = (executablePath) => chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
