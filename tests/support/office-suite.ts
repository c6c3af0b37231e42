import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bring } from './bring.ts';

/** Is there a LibreOffice, with a Thai font of the same make as the one that offices have? */
export const bringOffice = (): boolean =>
  bring(
    ['soffice', 'pdftotext'],
    ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-tlwg-laksaman-ttf', 'poppler-utils'],
  );

/** Comma-separated, in UTF-8, numbers as they are shown, a file for each sheet. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** The words of a Word file, page by page, as a real office would print them. */
export const pagesOf = (docx: Blob): Promise<readonly string[]> =>
  converted(docx, 'report.docx', 'pdf', (folder) =>
    execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1),
  );

/** The lines of each sheet of an Excel file, by its name, as a real office shows them. */
export const sheetsOf = (xlsx: Blob): Promise<ReadonlyMap<string, readonly string[]>> =>
  converted(xlsx, 'report.xlsx', ALL_SHEETS, (folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    return new Map(
      files.map((file) => [
        file.slice('report-'.length, -'.csv'.length),
        readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'),
      ]),
    );
  });

async function converted<T>(file: Blob, name: string, to: string, read: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-office-'));
  try {
    writeFileSync(join(folder, name), Buffer.from(await file.arrayBuffer()));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)];
    // Where no language is set it cannot write Thai names of files.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    execFileSync('soffice', args, { env, stdio: 'ignore', timeout: 120_000 });
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
