import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { versionCode } from '../../domain/version-code.ts';

/** By this people tell versions of one title apart: those with which every municipality begins, and four signs of the others. */
export function versionName(id: string, t: TFunction<'survey'>): string {
  const code = versionCode(id);
  return code === undefined ? t('forms.original') : t('forms.version', { code });
}

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
