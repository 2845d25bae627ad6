// browser_test.js CHROMIUM SITE PROFILE: opens every kind of page from the file system, without
// network, and filters, sorts and follows links as a reader would.
"use strict";
const fs = require("fs");
const path = require("path");
const {chromium} = require("playwright-core");

const [executablePath, site, profile] = process.argv.slice(2);
const address = (file) => "file://" + path.join(path.resolve(site), file);
let failures = 0;
function check(good, what) {
  if (good) return;
  console.log("FAILED: " + what);
  ++failures;
}

(async () => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      check(false, "console: " + message.text());
  });
  page.on("pageerror", (error) => check(false, "script: " + error.message));
  page.on("request", (request) =>
    check(/^(file|data):/.test(request.url()), "asks the network: " + request.url()));

  const pages = fs.readdirSync(site).filter((file) => file.endsWith(".html"))
    .concat(fs.readdirSync(path.join(site, "n")).slice(0, 5).map((file) => "n/" + file))
    .concat(fs.readdirSync(path.join(site, "o")).slice(0, 3).map((file) => "o/" + file));
  check(pages.length >= 12, "pages of every kind");
  for (const file of pages) {
    await page.goto(address(file));
    check(await page.locator("h1").count() === 1, file + ": one heading");
    check(await page.locator("main").count() === 1, file + ": one main part");
    check((await page.title()).length > 5, file + ": a title");
    const broken = await page.evaluate(() => [...document.querySelectorAll("a[href]")]
      .map((a) => a.getAttribute("href")).filter((href) => !/^https?:/.test(href)));
    for (const href of broken) {
      const [target, anchor] = href.split("?")[0].split("#");
      const to = target === "" ? file : path.join(path.dirname(file), target);
      const there = fs.existsSync(path.join(site, to));
      check(there, file + ": leads nowhere: " + href);
      if (there && anchor && anchor !== "main" && to.endsWith(".html"))
        check(fs.readFileSync(path.join(site, to), "utf8").includes('id="' + anchor + '"'),
              file + ": no such place: " + href);
    }
    const controls = await page.evaluate(() => [...document.querySelectorAll("input, select")]
      .filter((control) => control.labels.length === 0).length);
    check(controls === 0, file + ": every control has a label");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    check(!wide, file + ": wider than the window");
  }

  // Filters.
  await page.goto(address("networks.html"));
  const shown = () => page.locator("tbody tr:visible").count();
  const all = await shown();
  check(all > 5, "a list of networks");
  await page.selectOption("#filter-origin", "Iran");
  const iran = await shown();
  check(iran > 0 && iran < all, "fewer networks from Iran than in all");
  check((await page.textContent("#found")) === iran + " of " + all + " networks", "their number");
  await page.fill("#filter-to", "2018");
  check(await shown() > 0 && await shown() < iran, "fewer of them up to 2018");
  await page.selectOption("#filter-origin", "");
  await page.fill("#filter-to", "");
  await page.fill("#filter-words", "no network says this");
  check(await shown() === 0, "no network with words that are nowhere");
  await page.fill("#filter-words", "");
  check(await shown() === all, "all networks again");

  // Sorting, by mouse and by keyboard; what is not stated stays last.
  const column = (name) => page.evaluate((wanted) => {
    const table = document.querySelector("table");
    const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.textContent === wanted);
    return [...table.tBodies[0].rows].map((row) => row.cells[at].dataset.sort);
  }, name);
  const sorted = (values, way) => {
    const known = values.filter((value) => value !== "");
    return values.slice(0, known.length).every((value) => value !== "") &&
      known.every((value, i) => i === 0 || way * (Number(value) - Number(known[i - 1])) >= 0);
  };
  await page.click("thead button:has-text('Assets')");
  check(sorted(await column("Assets"), 1), "sorted by assets, fewest first");
  await page.focus("thead button:has-text('Assets')");
  await page.keyboard.press("Enter");
  check(sorted(await column("Assets"), -1), "sorted by assets, most first, by keyboard");
  check(await page.getAttribute("th:has(button:has-text('Assets'))", "aria-sort") === "descending",
        "the way of sorting is told");

  // From a tile to its networks, to a network, to its source.
  await page.goto(address("places.html"));
  await page.click(".tiles a[aria-label^='Iran:'] >> nth=0");
  await page.waitForSelector("#filter-origin");
  check(await page.inputValue("#filter-origin") === "Iran", "a tile leads to its networks");
  await page.click("tbody tr:visible th a >> nth=0");
  check(/\/n\/[A-Z]{2}-/.test(page.url()), "a network has a page of its own");
  check(await page.locator("mark").count() > 0, "its facts' words are marked");
  const quote = await page.locator("mark").first().textContent();
  check(quote.trim().length > 0, "a mark has words");
  await page.click("tbody tr td:last-child a >> nth=0");
  check(page.url().includes("sources.html#s"), "a fact leads to its source");

  // The search box of every page.
  await page.goto(address("index.html"));
  check(await page.locator("svg.chart rect").count() > 5, "a chart with bars");
  await page.fill("#site-search", "Iran");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#filter-words");
  check(await page.inputValue("#filter-words") === "Iran", "searching leads to the list");
  check(await shown() > 0 && await shown() < all, "with what was found");

  // Dark, small and printed.
  await page.emulateMedia({colorScheme: "dark"});
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({colorScheme: "light"});
  check(dark !== await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        "dark and light differ");
  await page.setViewportSize({width: 360, height: 700});
  for (const file of ["index.html", "networks.html", "places.html"]) {
    await page.goto(address(file));
    check(!await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1),
          file + ": too wide for a telephone");
  }
  await page.emulateMedia({media: "print"});
  check(await page.locator("header form").isHidden(), "the search box is not printed");
  await context.close();
  console.log(pages.length + " pages, " + failures + " failures");
  process.exit(failures === 0 ? 0 : 1);
})().catch((error) => {
  console.log("FAILED: " + error.message);
  process.exit(1);
});
