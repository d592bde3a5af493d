/** Hands the browser a file under `name`. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the contents once it began; some browsers begin only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
