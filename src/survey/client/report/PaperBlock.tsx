import { onThaiPaper } from './on-thai-paper.ts';
import { PaperBars } from './PaperBars.tsx';
import { PaperMeans } from './PaperMeans.tsx';
import { PaperTable } from './PaperTable.tsx';
import { PaperTrend } from './PaperTrend.tsx';
import type { Block, MemoBlock } from './report-block.ts';

/** One block of the report's body on paper. */
export function PaperBlock({ block }: { block: Exclude<Block, MemoBlock> }) {
  switch (block.kind) {
    case 'title':
      return <h2>{onThaiPaper(block.text)}</h2>;
    case 'heading':
      return <h3>{onThaiPaper(block.text)}</h3>;
    case 'subheading':
      return <h4>{onThaiPaper(block.text)}</h4>;
    case 'paragraph':
      return <p className="paper-paragraph">{onThaiPaper(block.text)}</p>;
    case 'formula':
      return <p className="paper-formula">{onThaiPaper(block.text)}</p>;
    case 'note':
      return <p className="paper-note">{onThaiPaper(block.text)}</p>;
    case 'table':
      return <PaperTable table={block.table} />;
    case 'bars':
      return <PaperBars bars={block} />;
    case 'means':
      return <PaperMeans means={block} />;
    case 'trend':
      return <PaperTrend trend={block} />;
    case 'quotes':
      return (
        <section>
          <h4>{block.theme}</h4>
          <ul className="paper-quotes">
            {block.quotes.map((quote, index) => (
              <li key={index}>{onThaiPaper(quote)}</li>
            ))}
          </ul>
        </section>
      );
  }
}
