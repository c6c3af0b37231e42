import { Trans, useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { LeftOut } from '../../domain/choice.ts';
import { BreakdownSection } from './BreakdownSection.tsx';
import { hundredths } from './hundredths.ts';
import { Notices } from '../editor/Notices.tsx';
import { LowestQuestions } from './LowestQuestions.tsx';
import { NoResults } from './NoResults.tsx';
import type { Shown } from './result-tables.ts';
import type { Asked } from './results-address.ts';
import { ResultPlots } from './ResultPlots.tsx';
import { ResultTables } from './ResultTables.tsx';
import { ScoreNote } from '../report/ScoreNote.tsx';
import { SampleSize } from './SampleSize.tsx';

interface ResultsSectionProps {
  readonly shown: Shown | undefined;
  readonly out: LeftOut;
  readonly asked: Asked;
}

/** The results of one questionnaire: the sentence first, what has to be known of them, then plots or tables. */
export function ResultsSection({ shown, out, asked }: ResultsSectionProps) {
  const { t } = useTranslation('survey');
  if (!shown?.results.answers)
    return <NoResults partial={shown?.results.partial ?? 0} out={out} isHalf={asked.half !== undefined} />;
  const {
    results: { answers, whole },
    names,
  } = shown;
  const { mean, band, satisfaction } = whole.statistics;
  return (
    <section className="stack results">
      <p className="lead">
        <Trans
          t={t}
          i18nKey={mean === undefined ? 'leadCount' : band ? 'lead' : 'leadNoBand'}
          values={{
            answers: formatNumber(answers),
            mean: hundredths(mean),
            highest: names.steps.length,
            band: names.band(band),
            satisfaction: hundredths(satisfaction),
          }}
          components={{ b: <b />, span: <span className="nowrap" /> }}
        />
      </p>
      <Notices shown={shown} out={out} isHalf={asked.half !== undefined} />
      {asked.isTable ? <ResultTables shown={shown} /> : <ResultPlots shown={shown} />}
      {asked.isTable && <ScoreNote shown={shown} />}
      <BreakdownSection shown={shown} asked={asked} />
      <LowestQuestions shown={shown} />
      <SampleSize answers={answers} />
    </section>
  );
}
