import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { TRIAL } from '#app/server/demonstration-answers.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { signIn } from './drive.ts';
import { faultsOf } from './look.ts';
import { openOffice, PASSPHRASE } from './office.ts';

/** What stands in one plot and in the table behind it, as it is read. */
interface PlotAndTable {
  readonly bars: readonly { readonly name: string; readonly shares: readonly number[]; readonly figure: string }[];
  readonly line: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

const seen = {
  plots: new Map<string, readonly PlotAndTable[]>(),
  faults: [] as string[],
  /** The same addresses as tables, with the network cut. */
  tables: new Map<string, string>(),
  files: [] as { readonly name: string; readonly text: string }[],
};
let year = 0;

const choices = () => ({
  'standard-year': `year=${year}&form=${STANDARD_ID}`,
  'standard-half': `year=${year}&form=${STANDARD_ID}&half=1&point=${servicePointId(TRIAL.point)}&channel=kiosk`,
  'smile-year': `year=${year}`,
});

beforeAll(async () => {
  const office = await openOffice();
  try {
    const { page, context } = await office.browser('clerk');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, office.url, 'clerk', PASSPHRASE);
    await page.goto(`${office.url}/app/results`);
    const picker = page.locator('main select').first();
    year = Number(await picker.locator('option').nth(1).getAttribute('value'));
    for (const language of ['th', 'en']) {
      await page.evaluate((kept) => localStorage.setItem('prongsai-language', kept), language);
      for (const [name, choice] of Object.entries(choices())) {
        await page.goto(`${office.url}/app/results?${choice}`);
        await page.locator('main .plot').first().waitFor();
        // Each width in one of the languages, as in the walk.
        const isChecked = (width: number) => (language === 'th') === width < 600;
        seen.faults.push(...(await faultsOf(page, `${name} ${language}`, isChecked)));
        seen.plots.set(`${name} ${language}`, await plotsOf(page));
        if (name !== 'standard-year') continue;
        for (const details of await page.locator('main details').all()) await details.locator('summary').click();
        seen.faults.push(...(await faultsOf(page, `${name}-open ${language}`, isChecked)));
      }
    }
    await page.evaluate(() => localStorage.setItem('prongsai-language', 'th'));
    await context.setOffline(true);
    for (const [name, choice] of Object.entries(choices())) {
      await page.goto(`${office.url}/app/results?view=table&${choice}`);
      await page.locator('main table').first().waitFor();
      seen.faults.push(...(await faultsOf(page, `${name}-table cut`, (width) => width < 600)));
      seen.tables.set(name, await page.locator('main').innerText());
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('main button', { hasText: 'CSV' }).first().click(),
      ]);
      seen.files.push({ name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') });
    }
  } finally {
    await office.close();
  }
}, 420_000);

test("[BR26] the demonstration's results are sound at both widths and in both languages, with tables open and without network", () => {
  expect(seen.plots.size, 'it has looked').toBe(6);
  expect(seen.faults).toEqual([]);
});

/** Behind its name a bar may say how many people it is of. */
const isNamed = ({ name }: { readonly name: string }, head: string | undefined) =>
  Boolean(head) && (name === head || name.startsWith(`${head} (`));

test('[BR26] what a plot shows stands in the table behind it', () => {
  let compared = 0;
  for (const [name, plots] of seen.plots)
    for (const { bars, line, rows } of plots.filter((plot) => plot.rows.length > 0)) {
      for (const [i, bar] of bars.entries()) {
        const its = rows.filter(([head]) => isNamed(bar, head));
        // A group that stands under several questions comes in the same order in both.
        const row = its[bars.slice(0, i).filter((before) => isNamed(before, its[0]?.[0])).length];
        const figures = row?.slice(1).map((cell) => cell.replace(/\s*\([\d.]+\)$/, ''));
        expect(figures, `${name}: ${bar.name}`).toContain(bar.figure);
        const percents = row!.flatMap((cell) => cell.match(/\(([\d.]+)\)$/)?.[1] ?? []).map(Number);
        const steps = percents.filter((percent) => percent > 0).slice(0, bar.shares.length);
        if (percents.length > 1)
          bar.shares.forEach((share, i) => expect(Math.abs(share - steps[i]!)).toBeLessThan(0.06));
        compared += 1;
      }
      if (!line) continue;
      const inLine = line.match(/\d\.\d\d/g);
      const inTable = rows.slice(0, -1).flatMap((row) => row.find((cell) => /^\d\.\d\d$/.test(cell)) ?? []);
      expect(inLine, name).toEqual(inTable);
      compared += 1;
    }
  expect(compared, 'it has looked').toBeGreaterThan(150);
});

test('[BR26] the table says its bands, who is counted apart and which day had too many, and is taken home as a file', () => {
  const [standard, half, smile] = [...seen.tables.values()];
  expect(standard).toContain('เกณฑ์ชุด A (บุญชม ศรีสะอาด)');
  expect(standard).toContain('ตอบไม่ครบ (นับแยก)');
  expect(standard).toContain('มีวันที่คำตอบมากผิดปกติ');
  expect(half).not.toContain('มีวันที่คำตอบมากผิดปกติ');
  expect(half, 'a month that is missing').toContain('แสดงแยกไม่ได้');
  expect(half, 'who could not be told apart').toContain('ไม่รวมในผลนี้');
  expect(smile).toContain('ข้อมูล ณ');
  const [file] = seen.files;
  expect(file!.name).toBe(`ผลสำรวจรายข้อ-ปีงบประมาณ-${year}.csv`);
  expect(file!.text.startsWith('\uFEFF')).toBe(true);
  expect(file!.text.split('\r\n')).toHaveLength(1 + STANDARD.questions.length + STANDARD.aspects!.length + 1 + 1);
});

const plotsOf = (page: Page): Promise<readonly PlotAndTable[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main .plot')].map((plot) => ({
      bars: [...plot.querySelectorAll('.bars > li:not([aria-hidden])')].map((bar) => ({
        name: bar.querySelector('.t')!.textContent,
        shares: (
          bar
            .querySelector('svg.bar[role=img]')
            ?.getAttribute('aria-label')
            ?.match(/\d+\.\d(?!\d)/g) ?? []
        ).map(Number),
        figure: bar.querySelector('.n')!.textContent,
      })),
      line: plot.querySelector(':scope > svg[role=img]')?.getAttribute('aria-label') ?? undefined,
      rows: [...plot.querySelectorAll('table tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()),
      ),
    })),
  );
