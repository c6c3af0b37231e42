import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { asking } from '../domain/asking.ts';
import { DOORS } from '../domain/asking-plan.ts';
import { questionnaire, type Item } from '../domain/questionnaire.ts';
import { DecideReview } from '../domain/review.ts';
import { inOrder } from '../domain/sections.ts';

interface Speaking {
  readonly t: TFunction<'survey'>;
  readonly language: Language;
  readonly pointOf: (id: string) => string | undefined;
  readonly questionnaireOf: (id: string) => string | undefined;
}

const both = ({ text: { th, en } }: Pick<Item, 'text'>): string => `${th} / ${en}`;

/** Everything that was typed in a command about a questionnaire or where it is asked, name by name; `undefined` where our rules cannot read it. */
export function surveyFields(
  command: Command,
  { t, language, pointOf, questionnaireOf }: Speaking,
): readonly Fact[] | undefined {
  const set = asking.Command.safeParse(command).data;
  if (set)
    return [
      [t('typed.asked'), pointOf(set.target.id) ?? set.target.id],
      [t('typed.from'), formatDay(set.from, 'short', language)],
      ...DOORS.map((door): Fact => [t(`forms.door.${door}`), questionnaireOf(set[door]) ?? set[door]]),
      ...(set.page ? [[t('asked.page'), t(`asked.pages.${set.page}`)] satisfies Fact] : []),
    ];
  const reviewed = DecideReview.safeParse(command).data;
  if (reviewed)
    return [
      [t('comments.text'), reviewed.personal.text],
      [t('comments.theme'), t(`comments.themes.${reviewed.theme}`)],
      [t('comments.verdict'), t(`comments.${reviewed.verdict}`)],
    ];
  const asked = questionnaire.Command.safeParse(command).data;
  if (!asked) return undefined;
  const { title, scale = 'five', bands, reasons, background = [], hasComment = false } = asked;
  const questions = inOrder(asked).map(({ question, aspect }) =>
    [aspect?.text[language], both(question)].filter(Boolean).join(': '),
  );
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [t('editor.questions'), questions],
    [t('editor.reasons'), reasons.map(both)],
    [t('editor.background'), background.map((one) => `${both(one)}: ${one.options.map(both).join(', ')}`)],
  ];
  return [
    [t('editor.name'), both({ text: title })],
    [t('editor.scale'), t(`forms.scale.${scale}`)],
    ...(bands ? [[t('editor.bands'), t(`editor.band.${bands}`)] satisfies Fact] : []),
    ...(hasComment ? [[t('editor.comment'), t('editor.commentAsked')] satisfies Fact] : []),
    ...lists.flatMap(([name, lines]): readonly Fact[] => (lines.length ? [[name, lines.join('\n')]] : [])),
  ];
}
