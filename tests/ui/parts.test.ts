import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Choice } from '#ui/client/Choice.tsx';
import { DataTable } from '#ui/client/DataTable.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { DistributionBar } from '#ui/client/DistributionBar.tsx';
import { Face, STEPS } from '#ui/client/Face.tsx';
import { Facts } from '#ui/client/Facts.tsx';
import { Frame } from '#ui/client/Frame.tsx';
import { Head } from '#ui/client/Head.tsx';
import { SHAPES } from '#ui/client/icon-shapes.tsx';
import { Icon, type IconName } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import { StepLegend } from '#ui/client/StepLegend.tsx';
import { Stepper } from '#ui/client/Stepper.tsx';
import { Timeline } from '#ui/client/Timeline.tsx';
import { htmlOf } from './say.ts';

test('[UI1] every state of a status has a shape of its own, and its word', () => {
  const states: readonly State[] = ['new', 'done', 'waiting', 'needs-you', 'quiet'];
  const shown = states.map((state) => htmlOf(h(Status, { state, children: 'รอตอบ' })));
  const shapes = shown.map((html) => html.match(/<svg.*<\/svg>/)?.[0]);
  expect(new Set(shapes).size).toBe(states.length);
  for (const html of shown) expect(html).toContain('รอตอบ');
});

test('[UI1] no two icons are the same', () => {
  const drawn = Object.keys(SHAPES).map((name) => htmlOf(h(Icon, { name: name as IconName })));
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const html of drawn) expect(html).toContain('aria-hidden="true"');
});

test('[UI2] any two faces differ in eyes and in mouth, whatever their colour', () => {
  const drawn = STEPS.map((step) => htmlOf(h(Face, { step })).match(/<g .*?>(.*)(<path .*)<\/g>/)!);
  expect(new Set(drawn.map(([, eyes]) => eyes)).size).toBe(5);
  expect(new Set(drawn.map(([, , mouth]) => mouth)).size).toBe(5);
});

test('[UI3] what the server may render carries no style attribute', () => {
  const parts = [858, 299].map((count, i) => ({ tone: STEPS[i]!, name: `${i}`, count }));
  const page = h(
    Page,
    null,
    h(Head, { title: 'เทศบาลตำบลตัวอย่าง', line: 'งานทะเบียน', road: 'open' }),
    h(Stepper, { words: 'ข้อ 2 จาก 6', at: 2, of: 6 }),
    h(Button, { isBusy: true, busyLabel: 'กำลังส่ง' }, 'ส่ง'),
    h(Choice, { type: 'radio', name: 'q', value: '5', children: [h(Face, { key: 5, step: 5 }), 'พอใจมากที่สุด'] }),
    h(Status, { state: 'done', children: 'ส่งแล้ว' }),
    h(Banner, { state: 'waiting', title: 'เก็บรหัสนี้ไว้' }),
    h(DistributionBar, { parts }),
    h(StepLegend, { steps: [{ face: 5, name: 'มากที่สุด' }], none: 'ไม่มีความเห็น' }),
    h(Facts, { facts: [['เลขที่เรื่อง', 'รร 0012/2567']] }),
    h(Rows, null, h(Row, { title: 'รับเรื่อง' })),
    h(Timeline, { moments: [{ key: 'a', title: 'รับเรื่อง', at: '9 พ.ย. 2566' }] }),
  );
  const html = htmlOf(page);
  expect(html).toContain('พอใจมากที่สุด');
  expect(html).not.toMatch(/ style=|<style/);
});

test('[UI5] a busy button does nothing and keeps the focus', () => {
  const html = htmlOf(h(Button, { isBusy: true, busyLabel: 'กำลังบันทึก' }, 'บันทึก'));
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/ disabled/);
  expect(html).toContain('กำลังบันทึก');
  let pressed = 0;
  let prevented = 0;
  const press = (isBusy: boolean) => {
    const { props } = Button({ isBusy, onClick: () => (pressed += 1) });
    props.onClick({ preventDefault: () => (prevented += 1) });
  };
  press(true);
  expect([pressed, prevented]).toEqual([0, 1]);
  press(false);
  expect([pressed, prevented]).toEqual([1, 1]);
});

test('[UI5] a dialog asks one question and has two answers', () => {
  const html = htmlOf(
    h(Dialog, { isOpen: true, title: 'ทิ้งร่างหรือไม่', yes: 'ทิ้ง', no: 'ยังก่อน', onYes() {}, onNo() {}, kind: 'danger' }),
  );
  expect(html.match(/<button/g)).toHaveLength(2);
  const id = html.match(/aria-labelledby="([^"]+)"/)?.[1];
  expect(html).toContain(`<h3 id="${id}">ทิ้งร่างหรือไม่</h3>`);
});

test('[UI9] rail and tabs say where one is, and what waits there in words', () => {
  const home = { href: '/app', icon: 'home', label: 'หน้าแรก', isCurrent: true } as const;
  const count = { value: 2, kind: 'needs-you', label: '2 เรื่องต้องการท่าน' } as const;
  const cases = { href: '/app/cases', icon: 'speech', label: 'เรื่องร้องเรียน', isCurrent: false, count } as const;
  const html = htmlOf(h(Frame, { label: 'ห้องทำงาน', groups: [[home], [cases]], tabs: [home, cases], children: 'งาน' }));
  expect(html.match(/aria-current="page"/g)).toHaveLength(2);
  expect(html.match(/aria-label="2 เรื่องต้องการท่าน"/g)).toHaveLength(2);
  expect(html.match(/<nav class="(rail|tabs)" aria-label="ห้องทำงาน"/g)).toHaveLength(2);
  expect(html.match(/<hr/g)).toHaveLength(1);
});

test('[UI10] a table names its columns, its lines and itself', () => {
  const columns = [
    { head: 'ข้อ', cell: ({ item }: { item: string; mean: string }) => item },
    { head: 'ค่าเฉลี่ย', isNumber: true, cell: ({ mean }: { item: string; mean: string }) => mean },
  ];
  const html = htmlOf(
    h(DataTable<{ item: string; mean: string }>, {
      caption: 'รายข้อ',
      columns,
      lines: [
        { item: 'สุภาพ', mean: '4.59' },
        { item: 'รวม', mean: '4.30' },
      ],
      keyOf: ({ item }) => item,
      kindOf: ({ item }) => (item === 'รวม' ? 'foot' : undefined),
    }),
  );
  expect(html).toContain('<caption><span>รายข้อ</span></caption>');
  expect(html).toContain('<th scope="col" class="n">ค่าเฉลี่ย</th>');
  expect(html).toContain('<tbody><tr><th scope="row">สุภาพ</th><td class="n">4.59</td></tr>');
  expect(html).toContain('<tr data-kind="foot"><th scope="row">รวม</th><td class="n">4.30</td></tr></tbody>');
});
