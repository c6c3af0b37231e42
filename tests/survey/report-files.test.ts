import { readFileSync } from 'node:fs';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import type { Block, MeansBlock } from '#survey/client/report/report-block.ts';
import { csvOfBlocks } from '#survey/client/report/files/csv-of-blocks.ts';
import { docxOf } from '#survey/client/report/files/docx-of.ts';
import { FORMATS, makeFile } from '#survey/client/report/files/make-file.ts';
import { sheetNames } from '#survey/client/report/files/sheet-names.ts';
import { sheetsIn } from '#survey/client/report/files/sheets-in.ts';
import { HATCH, STEP_COLOURS } from '#survey/client/report/files/step-colours.ts';
import { xlsxOf } from '#survey/client/report/files/xlsx-of.ts';
import { entryOf } from '../support/entry-of.ts';
import { bringOffice, pagesOf, sheetsOf } from '../support/office-suite.ts';
import { A_REPORT, DANGEROUS } from './a-report.ts';

const made: { docx?: Blob; xlsx?: Blob; pages: readonly string[]; sheets: ReadonlyMap<string, readonly string[]> } = {
  pages: [],
  sheets: new Map(),
};

beforeAll(async () => {
  expect(bringOffice(), "needs Debian's LibreOffice (writer and calc) and poppler-utils").toBe(true);
  made.docx = await docxOf(A_REPORT);
  made.xlsx = await xlsxOf(A_REPORT);
  made.pages = await pagesOf(made.docx);
  made.sheets = await sheetsOf(made.xlsx);
}, 300_000);

/** What the tables are of: the title, and whether it is a draft. */
const ORIGIN = ['รายงานผลการประเมินความพึงพอใจ รอบ 6 เดือนแรก ปีงบประมาณ 2570', 'ร่าง ยังไม่ได้รับรอง ตัวเลขอาจเปลี่ยนแปลง'];

const tables = A_REPORT.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

/** Every number of a block in hundredths or as it is, read off its data. */
function numbersIn(block: Block): { readonly decimals: readonly number[]; readonly counts: readonly number[] } {
  const none = { decimals: [], counts: [] };
  switch (block.kind) {
    case 'table': {
      const { columns, rows } = block.table;
      const cells = rows.flatMap(({ values }) => values.map((value, i) => ({ value, kind: columns[i]!.kind })));
      return {
        decimals: cells.flatMap(({ value, kind }) =>
          typeof value === 'object'
            ? (value.percent ?? [])
            : kind === 'statistic' && typeof value === 'number'
              ? [value]
              : [],
        ),
        counts: cells.flatMap(({ value, kind }) =>
          typeof value === 'object' ? [value.count] : kind === 'count' && typeof value === 'number' ? [value] : [],
        ),
      };
    }
    case 'bars':
      return { ...none, decimals: block.bars.flatMap(({ mean }) => mean ?? []) };
    case 'means':
      return { ...none, decimals: block.means.map(({ mean }) => mean) };
    case 'trend':
      return { ...none, decimals: block.points.flatMap(({ mean }) => mean ?? []) };
    case 'note':
      return {
        ...none,
        decimals: (block.text.match(/\d+\.\d\d/g) ?? []).map((text) => Math.round(100 * Number(text))),
      };
    default:
      return none;
  }
}

/** Lines end where they must, also inside a name; and who reads a PDF finds marks above a letter now and then behind the next one. */
const bare = (text: string): string => text.replace(/[\s\u0E31\u0E34-\u0E37\u0E47-\u0E4E]+/g, '');

const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

test('[SV57] an office that opens the Word file reads in Thai digits every figure of the data, and no figure besides', () => {
  const text = made.pages.join('\n');
  expect(text).not.toMatch(/[0-9]/);
  const read = toArabicDigits(text).replaceAll(',', '');
  const wanted = A_REPORT.map(numbersIn);
  const decimals = (read.match(/\d+\.\d\d(?!\d)/g) ?? []).map((figure) => Math.round(100 * Number(figure)));
  expect(inOrder(decimals)).toEqual(inOrder(wanted.flatMap((one) => one.decimals)));
  expect(decimals.length, 'it has looked').toBeGreaterThan(400);
  const whole = Map.groupBy(read.match(/(?<![\d.])\d+(?![\d.])/g) ?? [], Number);
  for (const [count, times] of Map.groupBy(
    wanted.flatMap((one) => one.counts),
    Number,
  ))
    expect(whole.get(count)?.length ?? 0, `${count}`).toBeGreaterThanOrEqual(times.length);
});

test('[SV57] the words of the report stand there whole: memo, formula, every caption, question, group and comment', () => {
  const text = bare(toArabicDigits(made.pages.join('')));
  const said = A_REPORT.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'memo':
        return [block.title, block.to, ...block.paragraphs, ...block.signatures.map(({ position }) => position)];
      case 'table':
        return [block.table.caption];
      case 'quotes':
        return [block.theme, ...block.quotes];
      case 'bars':
      case 'means':
      case 'trend':
        return [block.caption];
      default:
        return [block.text];
    }
  });
  for (const words of said) expect(text).toContain(bare(words));
  const [memo] = made.pages;
  expect(memo, 'a sheet of its own').toContain('ความเห็นของนายกเทศมนตรี');
  expect(memo).not.toContain('วิธีการประเมิน');
});

test('[SV57] whatever signs a comment was written with, Word opens the file', async () => {
  const quotes = ['ก\u0000ข\u000bค\ud83d', 'ตรง\u202eกลับ\uffff', 'สองบรรทัด\nพอดี 😀'];
  const xml = await entryOf(await docxOf([{ kind: 'quotes', theme: 'อื่น ๆ', quotes }]), 'word/document.xml');
  // What XML 1.0 may hold, and no sign that turns words around.
  expect(xml).toMatch(
    /^[\t\n\r\u{20}-\u{2029}\u{202f}-\u{2065}\u{206a}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]+$/u,
  );
  for (const words of ['กขค', 'ตรงกลับ', 'พอดี 😀']) expect(xml).toContain(words);
});

test('[SV57] the head of a table comes again on each of its pages', () => {
  const heads = made.pages.filter((page) => page.includes('น้อยที่สุด') && page.includes('S.D.') && page.includes('รวม'));
  expect(heads.length).toBeGreaterThan(2);
});

test('[SV57] a table too wide for an upright sheet lies on its side, with its headings and notes', () => {
  const kinds = sheetsIn(A_REPORT).map((sheets) => [
    sheets.kind,
    ...(sheets.kind === 'landscape' ? sheets.blocks.map(({ kind }) => kind) : []),
  ]);
  const wide = ['landscape', 'heading', 'table', 'note'];
  expect(kinds).toEqual([['memo'], ['upright'], wide, ['upright'], wide, ['upright']]);
});

test('[SV57] Word is told that its letters are Thai: font, size and bold by both names, spread over the line as Thai is', async () => {
  const [styles, document] = await Promise.all([
    entryOf(made.docx!, 'word/styles.xml'),
    entryOf(made.docx!, 'word/document.xml'),
  ]);
  const [defaults = ''] = /<w:rPrDefault>.*?<\/w:rPrDefault>/.exec(styles) ?? [];
  expect(defaults).toContain('w:cs="TH SarabunPSK"');
  expect(defaults).toContain('<w:szCs w:val="32"/>');
  expect(defaults).toContain('w:bidi="th-TH"');
  expect(document).toContain('<w:jc w:val="thaiDistribute"/>');
  for (const [one, other] of [
    ['<w:b/>', '<w:bCs/>'],
    ['<w:sz ', '<w:szCs '],
  ] as const)
    expect(document.split(one).length, one).toBe(document.split(other).length);
  expect(document.split('<w:cantSplit/>').length, 'no line is cut in two').toBe(document.split('<w:tr>').length);
});

test('[SV57] a bar is as wide as its shares, or its mean on the scale, in the colours of the screens', async () => {
  const document = await entryOf(made.docx!, 'word/document.xml');
  const tokens = readFileSync('src/ui/client/tokens.css', 'utf8');
  for (const step of [1, 2, 3, 4, 5] as const) {
    expect(tokens).toContain(`--step-${step}: #${STEP_COLOURS[step].fill};`);
    expect(tokens).toContain(`--on-step-${step}: #${STEP_COLOURS[step].ink};`);
  }
  expect(tokens).toContain(`--sand-deep: #${STEP_COLOURS[0].fill};`);
  expect(tokens).toContain(`--hatch: #${HATCH};`);
  const drawn = [...document.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*w:hRule="(?:exact|atLeast)".*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tcW[^>]*w:w="(\d+)"/g)].slice(0, -1).map(([, width]) => Number(width)),
  );
  const ofMean = (highest: number, mean = 100) => [mean - 100, 100 * highest - mean];
  const bars = A_REPORT.flatMap((block) => {
    if (block.kind === 'bars')
      return block.bars.map(({ parts }) => ({ named: 0, all: parts.map(({ share }) => share) }));
    const means = block.kind === 'means' ? block.means : block.kind === 'trend' ? block.points : [];
    return means.map(({ mean }) => ({ named: 1, all: ofMean((block as MeansBlock).highest, mean) }));
  });
  expect(drawn).toHaveLength(bars.length);
  bars.forEach(({ named, all }, i) => {
    const shares = all.filter((share) => share > 0);
    const widths = drawn[i]!.slice(named);
    const [whole, wide] = [shares, widths].map((numbers) => numbers.reduce((sum, one) => sum + one, 0)) as [
      number,
      number,
    ];
    expect(widths).toHaveLength(shares.length);
    shares.forEach((share, j) => expect(Math.abs(widths[j]! / wide - share / whole)).toBeLessThan(0.001));
  });
});

test('[SV57] a table of a few lines is not torn apart, a longer one only between its lines', async () => {
  const document = await entryOf(made.docx!, 'word/document.xml');
  const torn = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].flatMap(([table]) => {
    const rows = table.split('<w:tr>').slice(1);
    return table.includes('<w:tblHeader')
      ? [[rows.length - 1, rows.filter((row) => !row.includes('<w:keepNext/>')).length]]
      : [];
  });
  expect(torn).toHaveLength(tables.length);
  for (const [lines, ends] of torn) expect([lines, ends! > 1]).toEqual([lines, lines! > 14]);
});

/** What a sheet shows of a table, cell by cell. */
const shownIn = ({ columns, rows }: (typeof tables)[number]) =>
  rows.map(({ values }) =>
    columns.flatMap(({ kind }, i) => {
      const value = values[i];
      const decimal = (hundredths: number | undefined) =>
        hundredths === undefined ? '' : (hundredths / 100).toFixed(2);
      const count = (number: number) => number.toLocaleString('en-US');
      if (kind === 'share') return typeof value === 'object' ? [count(value.count), decimal(value.percent)] : ['', ''];
      if (typeof value === 'number') return [kind === 'statistic' ? decimal(value) : count(value)];
      return [`${(value as string | undefined) ?? ''}`];
    }),
  );

test('[SV58] a spreadsheet shows a sheet for each table, cell by cell as the data has it, and numbers are numbers', async () => {
  expect([...made.sheets.keys()].sort()).toEqual(sheetNames(tables.map(({ name }) => name)).toSorted());
  const sheets = sheetNames(tables.map(({ name }) => name)).map((name) => made.sheets.get(name)!.map(cellsIn));
  sheets.forEach(([of, isSigned, title, , ...rows], i) => {
    expect([of![0], isSigned![0]], 'no table is without its period, and whether it was signed').toEqual(ORIGIN);
    expect(title![0]).toContain(tables[i]!.caption);
    expect(rows).toEqual(shownIn(tables[i]!));
  });
  const first = await entryOf(made.xlsx!, 'xl/worksheets/sheet1.xml');
  expect(first).toContain('<pane ySplit="4"');
  const heights = [...first.matchAll(/<row r="\d+"[^>]* ht="(\d+)"/g)].map(([, height]) => Number(height));
  expect(heights, 'every row has room for its lines').toHaveLength(tables[0]!.rows.length + 4);
  expect(Math.min(...heights)).toBeGreaterThan(16);
  expect(Math.max(...heights.slice(4)), 'also for a long question').toBeGreaterThan(2 * 16);
  const { count, percent } = tables[0]!.rows[1]!.values[1] as { count: number; percent: number };
  expect(first, 'with nothing but their two decimals').toMatch(
    new RegExp(`<c r="B6" s="\\d+"><v>${count}</v></c><c r="C6" s="\\d+"><v>${percent / 100}</v></c>`),
  );
  expect(first + (await entryOf(made.xlsx!, 'xl/sharedStrings.xml')), 'nothing is run').not.toContain('<f>');
  expect([...made.sheets.values()].flat().join('\n')).toContain('=HYPERLINK(');
});

test('[SV58] every sheet has a name of its own that a spreadsheet takes, and no Thai letter loses its marks', () => {
  const long = 'ผลสำรวจความพึงพอใจของผู้มาติดต่อที่จุดบริการ';
  const names = sheetNames([long, long, `${long}อื่น`, 'ก/ข:ค', "'ง'", 'A', 'a']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  expect(names.slice(3)).toEqual(['ก ข ค', 'ง', 'A', 'a (2)']);
  // 'ที่' is one letter with two marks: cut before it or behind it.
  for (let length = 20; length < 40; length++) {
    const [name] = sheetNames([`${'ก'.repeat(length)}ที่`]);
    expect(name).toMatch(/^ก+(ที่)?$/);
  }
});

test('[SV58] one CSV holds all tables under their headings, and nothing in it is run', () => {
  const file = csvOfBlocks(A_REPORT);
  expect(file.startsWith('\uFEFF')).toBe(true);
  const [origin, ...parts] = file
    .slice(1)
    .trimEnd()
    .split('\r\n\r\n')
    .map((part) => part.split('\r\n').map(cellsIn));
  expect(origin!.flat()).toEqual(ORIGIN);
  expect(parts).toHaveLength(tables.length);
  parts.forEach(([title, heads, ...rows], i) => {
    expect(title![0]).toContain(tables[i]!.caption);
    expect(heads!.length).toBe(rows[0]!.length);
    const wanted = shownIn(tables[i]!).map((cells) =>
      cells.map((cell) => (cell === DANGEROUS ? `'${DANGEROUS}` : cell.replaceAll(/(\d),(?=\d{3}\b)/g, '$1'))),
    );
    expect(rows).toEqual(wanted);
  });
  expect(parts[0]![0]![0]).toMatch(/^2\. ผลการประเมิน/);
  expect(parts.at(-1)![0]![0]).toMatch(/^3\. ผลของแบบสั้น/);
});

test('[SV58] a file that cannot be made is none, and what went wrong is reported', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  onTestFinished(() => void vi.unstubAllGlobals());
  const broken = [{ kind: 'table', table: undefined }] as unknown as readonly Block[];
  for (const format of FORMATS) expect(await makeFile(format, broken)).toEqual({ ok: false, error: 'not-made' });
  expect(reported).toHaveBeenCalledTimes(FORMATS.length);
  expect(await makeFile('csv', A_REPORT)).toMatchObject({ ok: true });
});

/** The cells of one line of a CSV. */
const cellsIn = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
