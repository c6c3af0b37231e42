import { Trans, useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { ResultLine, Results } from '../domain/results.ts';
import { hundredths } from './hundredths.ts';
import { LinesPlot } from './LinesPlot.tsx';
import { LinesTable } from './LinesTable.tsx';
import { ReasonsPlot } from './ReasonsPlot.tsx';
import { ReasonsTable } from './ReasonsTable.tsx';
import type { ShownResults } from './use-results.ts';

interface ResultsSectionProps {
  readonly results: Results;
  readonly shown: ShownResults;
  readonly hasTitle: boolean;
  readonly isTable: boolean;
}

/** The results of one questionnaire. */
export function ResultsSection({ results, shown, hasTitle, isTable }: ResultsSectionProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const { title, items } = shown.itemsOf(results.questionnaire);
  const { mean, band, satisfaction } = results.whole.statistics;
  const nameOfItem = (key: string) => items.find((item) => item.key === key)?.text[language] ?? key;
  const named = (name: (key: string) => string) => (line: ResultLine) => ({ ...line, name: name(line.key) });
  const questions = results.questions.map(named(nameOfItem));
  const points = results.points.map(named((id) => shown.nameOfPoint(id) ?? t('unnamed')));
  const reasons = results.reasons.map(({ key, count }) => ({ key, count, name: nameOfItem(key) }));
  return (
    <section className="stack results">
      {hasTitle && title && <h2>{title[language]}</h2>}
      {band && (
        <p className="lead">
          <Trans
            t={t}
            i18nKey="lead"
            values={{
              answers: formatNumber(results.answers),
              mean: hundredths(mean),
              band: t(`band${band}`),
              satisfaction: hundredths(satisfaction),
            }}
            components={{ b: <b />, span: <span className="nowrap" /> }}
          />
        </p>
      )}
      {isTable ? (
        <>
          <LinesTable caption={t('tableOfQuestions')} head={t('question')} lines={questions} whole={results.whole} />
          <LinesTable caption={t('tableOfPoints')} head={t('point')} lines={points} whole={results.whole} />
          {reasons.length > 0 && <ReasonsTable reasons={reasons} />}
        </>
      ) : (
        <div className="two">
          <div className="stack">
            <LinesPlot lines={questions} kind="questions" />
            {reasons.length > 0 && <ReasonsPlot reasons={reasons} />}
          </div>
          <LinesPlot lines={points} kind="points" />
        </div>
      )}
    </section>
  );
}
