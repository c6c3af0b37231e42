import type { MemoBlock } from './report-block.ts';
import { onThaiPaper } from './on-thai-paper.ts';

/** บันทึกข้อความ as offices write it: the number, the opinions and who signs are for the pen. */
export function PaperMemo({ memo }: { memo: MemoBlock }) {
  const { title, lines, to, paragraphs, signatures } = memo;
  const [office, number, day, ...others] = lines;
  return (
    <article className="sheet memo" lang="th">
      <div className="memo-top">
        <div className="garuda" role="img" aria-label="ที่ว่างสำหรับตราครุฑ ขนาด 1.5 เซนติเมตร">
          <span aria-hidden="true">ตราครุฑ</span>
        </div>
        <h2>{title}</h2>
      </div>
      {office && <Lines lines={[office]} />}
      {number && day && <Lines lines={[number, day]} />}
      {others.map((line) => (
        <Lines key={line.label} lines={[line]} />
      ))}
      <p className="memo-to">
        <span>เรียน</span>
        {onThaiPaper(to)}
      </p>
      {paragraphs.map((text) => (
        <p key={text} className="memo-paragraph">
          {onThaiPaper(text)}
        </p>
      ))}
      {signatures.map(({ opinion, name, position }) => (
        <section key={position} className="memo-signature">
          {opinion && (
            <>
              <h3>{onThaiPaper(opinion)}</h3>
              <i />
              <i />
            </>
          )}
          <div>
            <p>({name ?? <span className="memo-name" />})</p>
            <p>{onThaiPaper(position)}</p>
          </div>
        </section>
      ))}
    </article>
  );
}

/** Labels side by side, each followed by its words on a dotted line. */
const Lines = ({ lines }: { lines: MemoBlock['lines'] }) => (
  <p className="memo-line">
    {lines.map(({ label, text }) => (
      <span key={label}>
        <b>{label}</b>
        <span className="memo-fill">
          <span>{onThaiPaper(text)}</span>
        </span>
      </span>
    ))}
  </p>
);
