// Opens HTML reports in headless Chromium as their readers do: in light and dark, at
// three widths and on paper. Fails on anything that the console says, on every request
// beyond the file itself, on a page wider than its window, and on every violation that
// axe-core finds. Usage: node pages.mjs MODULES OUTPUT CHROMIUM FILE...
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, output, executablePath, ...files] = process.argv.slice(2);
const load = createRequire(join(resolve(modules), "node_modules", "pages.js"));
const { chromium } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [320, 800, 1280];
const SCHEMES = ["light", "dark"];
const faults = [];

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
mkdirSync(output, { recursive: true });

for (const file of files) {
  const address = pathToFileURL(resolve(file)).href;
  const name = basename(file, ".html");
  for (const colorScheme of SCHEMES) {
    // The page's policy would refuse the checker too; it is put in from the test's side.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    watch(page, address, `${file} (${colorScheme})`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const spill = await page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (spill > 0) faults.push(`${file}: at ${width} px the page is ${spill} px too wide`);
      const path = join(output, `${name}-${colorScheme}-${width}.png`);
      await page.screenshot({ path, fullPage: true });
      // The layouts differ by width and the colours by scheme: each once is enough.
      if (colorScheme === "dark" && width !== WIDTHS.at(-1)) continue;
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      for (const { id, help, nodes } of violations) {
        const where = nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
        faults.push(`${file} (${colorScheme}, ${width} px): ${id}: ${help}: ${where}`);
      }
    }
    await context.close();
  }
  await strict(file, address, name);
}
await browser.close();

for (const fault of faults) console.error(fault);
console.log(`${files.length} pages looked at, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

// As a reader opens it, policy in force: what the policy blocks shows on the console.
async function strict(file, address, name) {
  const context = await browser.newContext();
  const page = await context.newPage();
  watch(page, address, file);
  await page.goto(address);
  const isStyled = await page.evaluate(() =>
    getComputedStyle(document.body).margin === "0px");
  if (!isStyled) faults.push(`${file}: the page's own policy refuses its style`);
  const scripts = await page.evaluate(() => document.scripts.length);
  if (scripts > 0) faults.push(`${file}: has ${scripts} scripts`);
  await page.pdf({ path: join(output, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
  await context.close();
}

function watch(page, address, what) {
  page.on("console", (message) => faults.push(`${what}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${what}: error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) faults.push(`${what}: asked for ${url}`);
  });
}
