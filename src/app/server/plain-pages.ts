import type { Snapshot } from '#ledger/domain/records.ts';
import { servicePoint, type ServicePoint } from '#organisation/domain/service-point.ts';
import { documentOf, escapeHtml } from './html.ts';
import type { ResidentAssets } from './resident-assets.ts';
import { organisationName } from './resident-page.ts';

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

/** Where an installed kiosk begins that has forgotten its service point. */
export const kioskDoor = (tx: Snapshot, plain: Plain): string =>
  page('จอนี้ตั้งอยู่ที่จุดบริการใด', pointLinks(tx, '/k/') || '<p>ยังไม่มีจุดบริการ ผู้ดูแลระบบเพิ่มได้ที่หน้าเจ้าหน้าที่</p>', plain);

/** The municipality's front door: whom one has reached, where one can say how it went, and the way in for who works here. */
export function frontPage(tx: Snapshot, plain: Plain): string {
  const name = organisationName(tx) || 'โปร่งใส';
  const points = pointLinks(tx, '/s/');
  const surveys = points && `<h2>ให้คะแนนการบริการ</h2>\n${points}`;
  return page(name, `${surveys}\n<p><a class="go" href="/app">สำหรับเจ้าหน้าที่</a></p>`, plain);
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
    body: `${isDemo ? '<aside class="demo">ระบบสาธิต ข้อมูลทั้งหมดเป็นข้อมูลสมมติ</aside>\n' : ''}<main class="page">\n<h1>${escapeHtml(title)}</h1>\n${body}\n</main>`,
  });
