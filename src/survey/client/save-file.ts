/** Some browsers read the file a while after the press. */
const READ_MS = 60_000;

/** Hands a file to whoever asked for it; what a file system may not have in a name becomes a dash. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\s/\\:]+/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
