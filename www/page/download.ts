// Hands a file to the browser to save, at an address that lives as long as that takes. Nothing is sent anywhere.

/** Milliseconds after which a browser has taken what it saves. */
const LIFE = 30_000;

export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFE);
}
