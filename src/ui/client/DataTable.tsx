import type { ReactNode } from 'react';

export interface Column<Line> {
  readonly head: string;
  /** Above its head: the face of a step, say. */
  readonly mark?: ReactNode;
  readonly cell: (line: Line) => ReactNode;
  /** Set to the right in figures of equal width. */
  readonly isNumber?: boolean;
}

interface DataTableProps<Line> {
  readonly caption: string;
  readonly isCaptionUnseen?: boolean;
  /** The first one names its line. */
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  /** Sets lines that head others, and sums, apart from them. */
  readonly kindOf?: (line: Line) => 'head' | 'under' | 'foot' | undefined;
}

/** Scrolls sideways in its own box, which a keyboard can reach; the page never does. */
export function DataTable<Line>({
  caption,
  isCaptionUnseen = false,
  columns,
  lines,
  keyOf,
  kindOf,
}: DataTableProps<Line>) {
  const classOf = (index: number) => (columns[index]?.isNumber ? 'n' : undefined);
  const cells = (contents: readonly ReactNode[]) =>
    contents.map((content, index) =>
      index === 0 ? (
        <th key={index} scope="row" className={classOf(index)}>
          {content}
        </th>
      ) : (
        <td key={index} className={classOf(index)}>
          {content}
        </td>
      ),
    );
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className={isCaptionUnseen ? 'unseen' : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ head, mark }, index) => (
              <th key={head} scope="col" className={classOf(index)}>
                {mark}
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOf(line)} data-kind={kindOf?.(line)}>
              {cells(columns.map(({ cell }) => cell(line)))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
