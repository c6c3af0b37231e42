/**
 * Rows of one table that a transaction has in hand: each is fetched once, and put down once, as it stands in the end. A batch changes the same tally,
 * the same stream, and what the same people are told, with every command.
 */
export interface Desk<Row> {
  /** The row at this place as the transaction sees it; `fetch` asks the table, the first time. */
  readonly find: (place: string, fetch: () => Row | undefined) => Row | undefined;
  readonly lay: (place: string, row: Row) => void;
  /** What was laid here goes to the table: before that is searched, and before the end. */
  readonly putDown: () => void;
  readonly clear: () => void;
}

export function createDesk<Row>(put: (row: Row) => unknown): Desk<Row> {
  const cards = new Map<string, { row: Row | undefined; isLaid: boolean }>();
  return {
    find(place, fetch) {
      let card = cards.get(place);
      if (!card) cards.set(place, (card = { row: fetch(), isLaid: false }));
      return card.row;
    },
    lay(place, row) {
      const card = cards.get(place);
      if (!card) return void cards.set(place, { row, isLaid: true });
      card.row = row;
      card.isLaid = true;
    },
    putDown() {
      for (const card of cards.values())
        if (card.isLaid) {
          put(card.row!);
          card.isLaid = false;
        }
    },
    clear: () => cards.clear(),
  };
}
