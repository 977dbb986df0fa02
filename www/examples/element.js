// The example page's script: loads the element, hands files in, and writes down what comes back.

const told = document.querySelector("#told");
const element = document.querySelector("overshare-check");

/** The element usually comes from where the page beside it is; on this machine, `?port=` takes it from another origin. */
function home() {
  const port = new URLSearchParams(location.search).get("port");
  const local = ["127.0.0.1", "localhost"].includes(location.hostname);
  return local && /^\d+$/.test(port ?? "") ? `http://127.0.0.1:${port}/` : new URL("../", import.meta.url).href;
}

element.addEventListener("overshare-report", ({ detail }) => {
  told.textContent = `${detail.verdict.level}: ${detail.verdict.headline}`;
});

element.addEventListener("overshare-error", ({ detail }) => {
  told.textContent = detail.message;
});

document.querySelector("#hand-in").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  try {
    const report = await element.check(file, { name: file.name });
    console.info("The report, as a promise:", report.verdict.level);
  } catch (error) {
    console.info("No report:", error.message);
  }
});

await import(`${home()}overshare.js`);
