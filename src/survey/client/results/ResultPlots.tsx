import { AspectsPlot } from './AspectsPlot.tsx';
import { Background } from '../editor/Background.tsx';
import { BandsNote } from './BandsNote.tsx';
import { CountsPlot } from './CountsPlot.tsx';
import { GroupsPlot } from './GroupsPlot.tsx';
import { QuestionsPlot } from './QuestionsPlot.tsx';
import { reasonsTable, type Shown } from './result-tables.ts';
import { TrendPlot } from './TrendPlot.tsx';

/** Everything as pictures, a table behind each. */
export function ResultPlots({ shown }: { shown: Shown }) {
  const { results, names, t } = shown;
  const [most] = results.reasons;
  return (
    <>
      <div className="two">
        <div className="stack">
          <QuestionsPlot shown={shown} />
          {most && (
            <CountsPlot
              finding={t('reasonsFinding', { reason: names.item(most.key) })}
              note={t('reasonsNote')}
              table={reasonsTable(shown)}
              of={shown.scope}
            />
          )}
        </div>
        <div className="stack side">
          <AspectsPlot shown={shown} />
          <TrendPlot shown={shown} />
          {results.points.length > 1 && <GroupsPlot kind="points" shown={shown} />}
          <GroupsPlot kind="channels" shown={shown} />
        </div>
      </div>
      <BandsNote shown={shown} />
      <Background shown={shown} />
    </>
  );
}
