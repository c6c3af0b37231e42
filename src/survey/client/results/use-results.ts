import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useList, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { chosen, leftOut, monthsOf, type Choice, type LeftOut } from '../../domain/choice.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { resultsOf, yearsOf } from '../../domain/results.ts';
import type { Tally } from '../../domain/tally.ts';
import { titlesOf } from '../editor/version-name.ts';
import { namesOf } from './names.ts';
import type { Shown } from './result-tables.ts';
import { askedIn, type Asked } from './results-address.ts';

interface PointHere {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** What the screen shows, and what it can be asked to show instead. */
export interface ShownResults {
  readonly asked: Asked;
  /** Of the questionnaire that is shown; `undefined` when nobody answered any. */
  readonly shown: Shown | undefined;
  /** Of that questionnaire; of all when none is shown. */
  readonly out: LeftOut;
  readonly years: readonly number[];
  /** The units that have points, with their points. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly points: readonly PointHere[] }[];
  /** Those that were answered, the most answered first. */
  readonly questionnaires: readonly { readonly id: string; readonly title: string; readonly answers: number }[];
}

/** The results that the address asks for; `undefined` while they are loading, also while pages of the base are missing. */
export function useResults(): ShownResults | undefined {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const [address] = useSearchParams();
  const meta = useMeta();
  const tallies = useList<Tally>({ type: 'tally', by: 'year' })?.map(({ state }) => state);
  const points = useList<Omit<PointHere, 'id'>>({ type: 'service-point', by: 'name' });
  const units = useList<{ readonly name: string }>({ type: 'unit', by: 'name' });
  const questionnaires = useList<Questionnaire>({ type: 'questionnaire', by: 'title' });
  if (!meta?.complete || !tallies || !points || !units || !questionnaires) return undefined;

  const today = businessDay(Date.now() + meta.offset);
  const years = yearsOf(tallies, fiscalYear(today));
  const here = points.map(({ id, state: { name, unit } }) => ({ id, name, unit }));
  const asked = askedIn(address, years, here);
  const choice: Choice = {
    ...asked,
    points: asked.point ? [asked.point] : asked.unit ? here.filter(isOf(asked.unit)).map(({ id }) => id) : undefined,
  };
  const all = resultsOf(chosen(tallies, choice), (id) => questionnaires.find((row) => row.id === id)?.state);
  const results = all.find(({ questionnaire }) => questionnaire === asked.questionnaire) ?? all[0];
  const stateOf = (id: string) => questionnaires.find((row) => row.id === id)?.state;
  const titleOf = titlesOf(questionnaires, language, t);
  const form = results && stateOf(results.questionnaire);
  const nameOfUnit = (id: string) => units.find((row) => row.id === id)?.state.name ?? t('unnamed');
  const names = form && namesOf(form, (id) => here.find((point) => point.id === id)?.name, t, language);
  const scope = [
    t('yearOf', { year: asked.year }),
    asked.half && t(`half${asked.half}`),
    asked.point && names?.point(asked.point),
    asked.unit && nameOfUnit(asked.unit),
    asked.channel && t(`channelOf.${asked.channel}`),
  ];
  return {
    asked,
    shown: results &&
      form &&
      names && {
        results,
        asked: form,
        names,
        months: monthsOf(choice, today),
        scope: scope.filter(Boolean).join(' '),
        t,
      },
    out: leftOut(
      tallies.filter(({ questionnaire }) => !results || questionnaire === results.questionnaire),
      choice,
    ),
    years,
    units: [...new Set(here.map(({ unit }) => unit))].map((id) => ({
      id,
      name: nameOfUnit(id),
      points: here.filter(isOf(id)),
    })),
    questionnaires: all.map(({ questionnaire, answers }) => ({
      id: questionnaire,
      title: titleOf(questionnaire) ?? t('unnamed'),
      answers,
    })),
  };
}

const isOf =
  (unit: string) =>
  (point: PointHere): boolean =>
    point.unit === unit;
