import type { Snapshot } from '#ledger/domain/records.ts';
import { servicePoint, type ServicePoint } from '#organisation/domain/service-point.ts';
import type { DoorPage } from '#survey/domain/resident-page.ts';
import { documentOf, escapeHtml, jsonForPage } from './html.ts';
import type { ResidentAssets } from './resident-assets.ts';
import { organisationName } from './resident-page.ts';

export const DEMO = '<aside class="demo">ระบบสาธิต ข้อมูลทั้งหมดเป็นข้อมูลสมมติ</aside>\n';

type Plain = Pick<ResidentAssets, 'styles'> & { readonly isDemo: boolean };

/** Every service point, in order of its name. There are dozens at most. */
function servicePointsIn(tx: Snapshot): readonly ServicePoint[] {
  const publicRows = tx.feed(['public'], 0, tx.head().seq);
  return publicRows
    .filter(({ type }) => type === servicePoint.type)
    .map((ref) => tx.row(ref)?.state as ServicePoint)
    .sort((a, b) => a.name.localeCompare(b.name, 'th'));
}

/** Links to every service point's page behind a door: `/s/` or `/k/`. Empty where there is no point yet. */
function pointLinks(tx: Snapshot, door: string): string {
  const points = servicePointsIn(tx).map(
    ({ code, name }) =>
      `<li><a class="row" href="${door}${escapeHtml(code)}"><span class="what"><b>${escapeHtml(name)}</b></span></a></li>`,
  );
  return points.length ? `<ul class="rows">${points.join('\n')}</ul>` : '';
}

const DOOR = {
  th: {
    title: 'ลงทะเบียนแท็บเล็ตของจุดบริการ',
    noScript: 'โปรดเปิดการใช้งานสคริปต์ จึงจะลงทะเบียนเครื่องนี้ได้',
    without: 'เปิดโดยไม่ลงทะเบียน',
    counts: 'สำหรับทดลองใช้ คำตอบจะนับเป็นคำตอบจากโทรศัพท์',
    none: 'ยังไม่มีจุดบริการ ผู้ดูแลระบบเพิ่มได้ที่หน้าเจ้าหน้าที่',
  },
  en: {
    title: 'Enrol the tablet of a service point',
    noScript: 'Please enable scripts: without them this tablet cannot be enrolled',
    without: 'Open a page without enrolling',
    counts: 'For a trial. Its answers count as a phone’s',
    none: 'There is no service point yet. An administrator adds one on the staff pages',
  },
} as const;

/** Where a tablet becomes a kiosk, and where an installed one begins that has forgotten its service point. */
export function kioskDoor(
  tx: Snapshot,
  { styles, script, isDemo }: Plain & Pick<ResidentAssets, 'script'>,
  door: DoorPage,
  publicUrl: string | undefined,
): string {
  const words = DOOR[door.language];
  const pages = pointLinks(tx, '/k/');
  return documentOf({
    title: words.title,
    language: door.language,
    seat: 'resident',
    isDemo,
    head: `${styles}\n${script}`,
    body: `${isDemo ? DEMO : ''}<main class="page">
<h1>${words.title}</h1>
<div id="root"></div>
<noscript>${words.noScript}</noscript>
<section>
<h2>${words.without}</h2>
<p class="soft">${pages ? words.counts : words.none}</p>
${pages}
</section>
</main>
${insecureKiosk('', publicUrl)}<script type="application/json" id="page">${jsonForPage(door)}</script>`,
  });
}

/** What a kiosk shows instead of itself where the browser lets it keep nothing: which address to open, in both languages. */
export function insecureKiosk(code: string, publicUrl: string | undefined): string {
  const url = publicUrl && escapeHtml(`${publicUrl}/k/${code}`);
  const link = url && `<p><b><a href="${url}">${url}</a></b></p>`;
  return `<template id="insecure"><main class="page">
<h1>จอนี้ต้องเปิดด้วยที่อยู่ที่ขึ้นต้นด้วย https</h1>
<p>เปิดจากที่อยู่นี้แล้ว เบราว์เซอร์จะเก็บคำตอบไว้ในเครื่องไม่ได้ ${link ? 'กรุณาเปิดที่อยู่นี้แทน' : 'กรุณาขอที่อยู่ที่ถูกต้องจากผู้ดูแลระบบ'}</p>
<p lang="en">This screen must be opened at an address that begins with https: from here the browser can keep no answers on the device. ${link ? 'Open this address instead:' : 'Ask your administrator for the right one.'}</p>
${link ?? ''}
</main></template>
`;
}

/** The municipality's front door: whom one has reached, where one can say how it went, and the way in for who works here. */
export function frontPage(tx: Snapshot, plain: Plain): string {
  const name = organisationName(tx) || 'โปร่งใส';
  const points = pointLinks(tx, '/s/');
  const surveys = points && `<h2>ให้คะแนนการบริการ</h2>\n${points}`;
  return page(
    name,
    `${surveys}\n<p><a class="go" href="/results">ผลสำรวจความพึงพอใจ</a></p>\n<p><a class="go" href="/app">สำหรับเจ้าหน้าที่</a></p>`,
    plain,
  );
}

/** For an address at which nothing is: says so, that nothing is lost, and where to go on. */
export const noSuchPage = (plain: Plain): string =>
  page(
    'ไม่พบหน้านี้',
    '<p>ที่อยู่หน้าเว็บอาจพิมพ์ผิด หรือจุดบริการนี้เลิกใช้แล้ว ไม่มีข้อมูลใดสูญหาย</p>\n<p><a class="go" href="/">ไปหน้าแรก</a></p>',
    plain,
  );

const page = (title: string, body: string, { styles, isDemo }: Plain): string =>
  documentOf({
    title,
    language: 'th',
    seat: 'resident',
    isDemo,
    head: styles,
    body: `${isDemo ? DEMO : ''}<main class="page">\n<h1>${escapeHtml(title)}</h1>\n${body}\n</main>`,
  });
