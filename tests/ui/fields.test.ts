import { createElement as h, type ReactElement } from 'react';
import { createFormControl, useForm, type Control } from 'react-hook-form';
import { expect, test } from 'vitest';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { ManyChoiceField } from '#ui/client/ManyChoiceField.tsx';
import { PassphraseField } from '#ui/client/PassphraseField.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { htmlOf } from './say.ts';

interface Values {
  readonly box: string;
  readonly many: readonly string[];
}

/** The HTML of a field in a form that holds `box`, or that has just refused it. */
function htmlOfField(
  field: (control: Control<Values>) => ReactElement,
  box: string,
  isRefused: boolean,
  language: 'th' | 'en' = 'th',
) {
  const form = createFormControl<Values>({ defaultValues: { box, many: ['b'] } });
  if (isRefused) form.setError('box', { type: 'too-late' });
  const Form = () => field(useForm<Values>({ formControl: form.formControl }).control);
  return htmlOf(h(Form), language);
}

const common = {
  name: 'box',
  label: 'ป้าย',
  hint: 'คำแนะนำ',
  errorText: ({ type }: { type: string }) => `ผิดเพราะ ${type}`,
} as const;
const options = [
  { value: 'a', label: 'ถนน' },
  { value: 'b', label: 'ไฟฟ้า' },
];
const boxes: Readonly<Record<string, (control: Control<Values>) => ReactElement>> = {
  text: (control) => h(TextField<Values, 'box'>, { control, ...common, isRequired: true }),
  lines: (control) => h(TextAreaField<Values, 'box'>, { control, ...common, isRequired: true }),
  select: (control) => h(SelectField<Values, 'box'>, { control, ...common, isRequired: true, options }),
  choice: (control) => h(ChoiceField<Values, 'box'>, { control, ...common, isRequired: true, options }),
  passphrase: (control) =>
    h(PassphraseField<Values, 'box'>, { control, ...common, isRequired: true, autoComplete: 'new-password' }),
  date: (control) => h(DateField<Values, 'box'>, { control, ...common, isRequired: true }),
};

test.each(Object.entries(boxes))(
  '[UI4] label, hint and error stand above the box and are read with it: %s',
  (_, box) => {
    const html = htmlOfField(box, '', true);
    const places = ['ป้าย', '(ต้องกรอก)', 'คำแนะนำ', 'ผิดเพราะ too-late'].map((words) => html.indexOf(words));
    const first = html.search(/<(input|textarea|select)|class="input/);
    expect([...places, first]).toEqual([...places, first].toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).toContain('data-invalid');
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, ids]) => ids!.split(' '));
    expect(described.length).toBeGreaterThan(0);
    const hint = html.match(/class="hint" id="([^"]+)"/)?.[1];
    const error = html.match(/class="error" id="([^"]+)"/)?.[1];
    expect(described[0]).toEqual([hint, error]);
  },
);

test('[UI4] a field in order says nothing of errors', () => {
  const html = htmlOfField(boxes['text']!, 'งานทะเบียน', false);
  expect(html).toContain('value="งานทะเบียน"');
  expect(html).not.toMatch(/data-invalid|aria-invalid|class="error"/);
});

test('[UI4] what was chosen is checked', () => {
  expect(htmlOfField(boxes['choice']!, 'b', false)).toMatch(/checked=""[^>]*value="b"|value="b"[^>]*checked=""/);
  const many = (control: Control<Values>) =>
    h(ManyChoiceField<Values, 'many'>, { control, name: 'many', label: 'หมู่', errorText: '', options });
  expect(htmlOfField(many, '', false).match(/checked=""/g)).toHaveLength(1);
});

test('[UI6] a Gregorian day is seen in the Buddhist era, in both languages', () => {
  const seen = (language: 'th' | 'en') =>
    [...htmlOfField(boxes['date']!, '2023-11-23', false, language).matchAll(/role="spinbutton"[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
  expect(seen('th')).toEqual(['23', '11', '2566']);
  expect(seen('en')).toEqual(['23', '11', '2566', 'BE']);
  expect(htmlOfField(boxes['date']!, '2023-11-23', false)).toContain('พฤ. 23 พ.ย. 2566');
});
