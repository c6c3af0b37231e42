import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { SMILE_ID } from '../../domain/smile.ts';
import { STANDARD_ID } from '../../domain/standard.ts';

/** By this people tell versions of one title apart: those with which every municipality begins, and four signs of the others. */
export const versionName = (id: string, t: TFunction<'survey'>): string =>
  id === STANDARD_ID || id === SMILE_ID
    ? t('forms.original')
    : t('forms.version', { code: id.slice(-4).toUpperCase() });

/** What each version is called where several are named: by its title, and where another one has the same title by its version too. */
export function titlesOf(
  versions: readonly { readonly id: string; readonly state: Pick<Questionnaire, 'title'> }[],
  language: Language,
  t: TFunction<'survey'>,
): (id: string) => string | undefined {
  const titles = new Map(versions.map(({ id, state }) => [id, state.title[language]]));
  return (id) => {
    const title = titles.get(id);
    const isShared = [...titles].some(([other, its]) => other !== id && its === title);
    return title !== undefined && isShared ? t('forms.titleOf', { title, version: versionName(id, t) }) : title;
  };
}
