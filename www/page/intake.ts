// The three ways in: the file button, a drop anywhere on the page, a paste. Hands over files and decides nothing.

import { words } from "./words.js";

/** Takes what was given; an empty list when the drop or paste held no file. */
export type Take = (files: File[]) => void;

export function listenForFiles(input: HTMLInputElement, take: Take): void {
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same file again counts as a change.
    input.value = "";
    if (files.length > 0) take(files);
  });
  listenForDrops(take);
  document.addEventListener("paste", ({ clipboardData }) => {
    if (clipboardData?.files.length) take([...clipboardData.files]);
  });
}

/** Asks for one more file, apart from the button for a first one. */
export function pickFile(take: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) take(file);
  });
  input.click();
}

function listenForDrops(take: Take): void {
  const veil = (shown: boolean) => {
    if (shown) document.body.dataset.drop = words.drop;
    else delete document.body.dataset.drop;
  };
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    if (!event.dataTransfer) return;
    event.dataTransfer.dropEffect = "copy";
    veil(event.dataTransfer.types.includes("Files"));
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) veil(false);
  });
  document.addEventListener("drop", (event) => {
    // Without this the browser would leave the page and open the file.
    event.preventDefault();
    veil(false);
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
