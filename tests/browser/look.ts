import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** With it, pictures of all screens are left there for people to look at. */
const { SCREENSHOTS } = process.env;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** What is wrong with the screen that a page shows, one line each; an empty list when nothing is. `isChecked`: also by axe, at this width? */
export async function faultsOf(
  page: Page,
  name: string,
  isChecked: (width: number) => boolean = () => true,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const file = name.replaceAll(' ', '-');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await settled(page);
    const { violations } = isChecked(size.width)
      ? await new AxeBuilder({ page }).setLegacyMode().analyze()
      : { violations: [] };
    for (const { id, nodes } of violations)
      faults.push(
        ...nodes.map(
          ({ target, failureSummary }) =>
            `${name} ${size.width} ${id}: ${target} ${failureSummary?.replace(/\s+/g, ' ')}`,
        ),
      );
    faults.push(...(await sideways(page, `${name} ${size.width}`)));
    if (SCREENSHOTS) await picture(page, `${file}-${size.width}`);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await settled(page);
  faults.push(...(await sideways(page, `${name} 360 at 200 %`)));
  if (SCREENSHOTS) await picture(page, `${file}-360-twice`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return faults;
}

/** Fonts are there, and two frames were drawn. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });

/** What sticks out of the sheet, when it can be pushed sideways. */
async function sideways(page: Page, name: string): Promise<readonly string[]> {
  const wide = await page.evaluate(() => {
    if (document.scrollingElement!.scrollWidth <= document.documentElement.clientWidth) return undefined;
    const out = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth,
    );
    return out.slice(0, 4).map((one) => `${one.tagName}.${one.getAttribute('class')}`);
  });
  return wide ? [`${name} scrolls sideways: ${wide.join(' ')}`] : [];
}

/** The whole page on a sheet as high as it is, so that what sticks to the foot lies at the foot. */
async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()!;
  const height = await page.evaluate(() => document.scrollingElement!.scrollHeight);
  mkdirSync(SCREENSHOTS!, { recursive: true });
  await page.setViewportSize({ ...size, height });
  // Not the tool's own style sheet for the caret: the policy would forbid it.
  await page.screenshot({ path: join(SCREENSHOTS!, `${name}.png`), caret: 'initial' });
  await page.setViewportSize(size);
}
