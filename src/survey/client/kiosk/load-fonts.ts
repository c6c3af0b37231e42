/**
 * Loads every font of the page at once. A font that comes when the first visitor changes the language moves the lines of all who come after her, and without network
 * it does not come.
 */
export function loadFonts({ fonts }: Pick<Document, 'fonts'>): void {
  for (const font of fonts) font.load().catch(() => undefined); // the next page of the tablet tries again
}
