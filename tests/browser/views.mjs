// Reads what a result shows, and opens what can be opened in it. It knows the page's marks, and nothing of what the numbers should be.

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 *
 * @typedef {object} Row one row of a tree
 * @property {string} path the labels that lead to it, joined with slashes
 * @property {boolean} folder
 * @property {string[]} cells files, lines and size, as far as they are shown
 * @property {number | null} share of the generated files, in percent
 * @property {string[]} marks
 */

/**
 * Opens every folder, every list that goes on and every detail.
 * @param {Page} page
 * @param {string} [section]
 */
export function openEverything(page, section = "#stage") {
  return page.evaluate((section) => {
    const closed = 'button.folder[aria-expanded="false"], li.more button, details:not([open]) > summary';
    for (let next; (next = document.querySelector(section).querySelector(closed));)
      /** @type {HTMLElement} */ (next).click();
  }, section);
}

/**
 * The rows of a section's tree that are shown now, in their order.
 * @param {Page} page
 * @param {string} section
 * @returns {Promise<Row[]>}
 */
export function rowsOf(page, section) {
  return page.evaluate((section) => {
    const text = (element) => element.textContent;
    const rowOf = (row, path) => ({
      path: path.join("/"),
      folder: row.matches(".folder"),
      cells: [...row.querySelectorAll(".cell:not(.weight)")].map(text).filter(Boolean),
      share:
        row.querySelector(".weight .fill") && Number.parseFloat(row.querySelector(".weight .fill").style.inlineSize),
      marks: [...row.querySelectorAll(".mark")].map(text),
    });
    const rowsBelow = (list, parents) =>
      [...list.children].flatMap((item) => {
        const row = item.querySelector(":scope > .row");
        if (!row) return [];
        const path = [...parents, text(row.querySelector("bdi"))];
        const inner = item.querySelector(":scope > ul");
        return [rowOf(row, path), ...(inner ? rowsBelow(inner, path) : [])];
      });
    return rowsBelow(document.querySelector(`${section} ul.tree`), []);
  }, section);
}

/**
 * The row of a file in a section's tree.
 * @param {Page} page
 * @param {string} section
 * @param {string} path as `rowsOf` gives it
 * @returns {Promise<Locator>}
 */
export async function fileRow(page, section, path) {
  const at = (await rowsOf(page, section)).findIndex((row) => row.path === path);
  if (at < 0) throw new Error(`${section} shows no ${path}`);
  return page.locator(`${section} .row`).nth(at);
}

/**
 * Presses something that opens the reader, and gives the text that the reader then shows.
 * @param {Page} page
 * @param {Locator} opener
 */
export async function readBy(page, opener) {
  await opener.click();
  await page.waitForSelector(".reader .page:not([aria-busy])");
  return page.evaluate(shownText);
}

/**
 * Reads every file that both trees show, one after the other.
 * @param {Page} page
 * @param {(text: string, title: string) => unknown} visit
 * @returns {Promise<number>} how many there are
 */
export async function readEach(page, visit) {
  const count = await page.locator("button.file").count();
  for (let at = 0; at < count; at++) {
    await page.evaluate(openNth, at);
    const text = await page.evaluate(shownText);
    await visit(text, await page.textContent(".reader h2"));
    await closeReader(page);
  }
  return count;
}

/** Runs in the page: opens a file and waits until it is shown. @param {number} at */
function openNth(at) {
  /** @type {HTMLElement} */ (document.querySelectorAll("button.file")[at]).click();
  const body = document.querySelector(".reader .page");
  return new Promise((resolve) => {
    new MutationObserver(() => body.hasAttribute("aria-busy") || resolve(true)).observe(body, { attributes: true });
  });
}

/** Runs in the page: what the reader shows, all of it. */
function shownText() {
  for (let next; (next = document.querySelector(".reader button.quiet"));) /** @type {HTMLElement} */ (next).click();
  const lines = [...document.querySelectorAll(".reader .line > span")].map((line) => line.textContent);
  return lines.length > 0 ? lines.join("\n") : document.querySelector(".reader .nothing").textContent;
}

/** @param {Page} page */
export async function closeReader(page) {
  await page.keyboard.press("Escape");
  await page.waitForSelector(".reader", { state: "detached" });
}

/** The number in a cell such as "1,234 lines". @param {string} cell */
export const numberIn = (cell) => Number(cell.replace(/\D/g, ""));

/** What the reader makes of text: characters that cannot be seen are written out. This undoes it. @param {string} shown */
export const asWritten = (shown) =>
  shown.replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** A text's lines as the reader joins them. @param {string} text */
export const joinedLines = (text) =>
  text
    .replace(/(\r\n|\n|\r)$/, "")
    .split(/\r\n|\n|\r/)
    .join("\n");
