import type { TFunction } from 'i18next';
import { formatMonth } from '#i18n/domain/format-date.ts';
import type { Language } from '#i18n/domain/language.ts';
import { lastDayOf, type Period } from '#kernel/domain/period.ts';
import { scaleOf, type Item, type Questionnaire } from '../../domain/questionnaire.ts';
import type { Step } from '../../domain/scale.ts';
import type { Band } from '../../domain/statistics.ts';

/** What everything in the results is called, in the language of whoever looks. */
export interface Names {
  readonly item: (key: string) => string;
  readonly point: (id: string) => string;
  readonly month: (month: Period, style: 'short' | 'long') => string;
  readonly channel: (key: string) => string;
  readonly option: (background: string, key: string) => string;
  readonly band: (band: Band | undefined) => string;
  /** The scale that was asked, the best step first. */
  readonly steps: readonly { readonly step: Step; readonly face: Step; readonly name: string }[];
  readonly hasNoOpinion: boolean;
}

const CHANNELS = ['kiosk', 'phone', 'paper'] as const;

export function namesOf(
  asked: Questionnaire,
  nameOfPoint: (id: string) => string | undefined,
  t: TFunction<'survey'>,
  language: Language,
): Names {
  const { aspects = [], questions, reasons, background = [] } = asked;
  const nameIn = (items: readonly Item[], key: string) => items.find((item) => item.key === key)?.text[language] ?? key;
  const { steps, hasNoOpinion } = scaleOf(asked);
  return {
    item: (key) => nameIn([...aspects, ...questions, ...reasons, ...background], key),
    point: (id) => (id ? (nameOfPoint(id) ?? t('unnamed')) : t('severalPoints')),
    month: (month, style) => formatMonth(lastDayOf(month), style, language),
    channel: (key) => {
      const channel = CHANNELS.find((one) => one === key);
      return channel ? t(`channelOf.${channel}`) : t('severalChannels');
    },
    option: (key, option) => nameIn(background.find((one) => one.key === key)?.options ?? [], option),
    band: (band) => (band ? t(`band${band}`) : ''),
    steps: steps.map(({ step, face, ...words }) => ({ step, face, name: words[language] })),
    hasNoOpinion,
  };
}
