// Opens HTML reports in headless Chromium as their readers do: in light and dark, at
// three widths and on paper. Fails on anything that the console says, on every request
// beyond the file itself, on a page wider than its window, and on every violation that
// axe-core finds. Usage: node pages.mjs MODULES OUTPUT CHROMIUM FILE...
//
// A report for advisers is 100,000 pixels and ten thousand elements long. What takes
// time on it is a picture of all of it and the contrast of every text, so a picture
// shows the start of a page (the printed pages show the rest) and contrast is computed
// once per scheme: no colour depends on the width of the window.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, output, executablePath, ...files] = process.argv.slice(2);
const load = createRequire(join(resolve(modules), "node_modules", "pages.js"));
const { chromium } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [320, 800, 1280];
const PICTURE = 6000;
// As many at a time as a small machine has processors.
const AT_ONCE = 2;
// A machine that does other work too is slow, and that is no fault of a page.
const PATIENCE = 180_000;
const CONTRAST = "color-contrast";
const ALL_BUT_CONTRAST = { rules: { [CONTRAST]: { enabled: false } } };
const ONLY_CONTRAST = { runOnly: [CONTRAST] };
const faults = [];

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
mkdirSync(output, { recursive: true });

const looks = files.flatMap((file) => [
  () => screen(file, "light"), () => screen(file, "dark"), () => strict(file)]);
const worker = async () => {
  for (let look = looks.shift(); look; look = looks.shift()) await look();
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
await browser.close();

for (const fault of faults) console.error(fault);
console.log(`${files.length} pages looked at, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

async function screen(file, colorScheme) {
  // The page's policy would refuse the checker too; it is put in from the test's side.
  const page = await open(file, `${file} (${colorScheme})`, { colorScheme, bypassCSP: true });
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const [spill, height] = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight];
    });
    if (spill > 0) faults.push(`${file}: at ${width} px the page is ${spill} px too wide`);
    const path = join(output, `${basename(file, ".html")}-${colorScheme}-${width}.png`);
    const clip = { x: 0, y: 0, width, height: Math.min(height, PICTURE) };
    await page.screenshot({ path, fullPage: true, clip });
    if (colorScheme === "light") {
      await check(page, ALL_BUT_CONTRAST, `${file} (${width} px)`);
    }
  }
  // What is folded has no contrast until somebody opens it.
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  await check(page, ONLY_CONTRAST, `${file} (${colorScheme})`);
  await page.context().close();
}

async function check(page, rules, what) {
  // Only what is wrong leaves the page: the list of what is right is thousands long.
  const wrong = await page.evaluate(async (rules) => {
    const { violations } = await axe.run({ resultTypes: ["violations"], ...rules });
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
      return `${id}: ${help}: ${where}`;
    });
  }, rules);
  for (const fault of wrong) faults.push(`${what}: ${fault}`);
}

async function open(file, what, settings) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const address = pathToFileURL(resolve(file)).href;
  watch(page, address, what);
  await page.goto(address);
  return page;
}

// As a reader opens it, policy in force: what the policy blocks shows on the console.
async function strict(file) {
  const page = await open(file, file, {});
  const isStyled = await page.evaluate(() =>
    getComputedStyle(document.body).margin === "0px");
  if (!isStyled) faults.push(`${file}: the page's own policy refuses its style`);
  const scripts = await page.evaluate(() => document.scripts.length);
  if (scripts > 0) faults.push(`${file}: has ${scripts} scripts`);
  const path = join(output, `${basename(file, ".html")}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await page.context().close();
}

function watch(page, address, what) {
  page.on("console", (message) => faults.push(`${what}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${what}: error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) faults.push(`${what}: asked for ${url}`);
  });
}
