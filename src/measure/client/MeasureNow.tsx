import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import type { Command } from '#ledger/domain/command.ts';
import { measure, MeasureCommand, type Measure } from '../domain/measure.ts';
import { percentDone } from '../domain/percent-done.ts';
import { EntryWords } from './EntryWords.tsx';

/** How a measure stands, and what the entry or the step says now that a command was about. */
export function MeasureNow({ command }: { command: Command }) {
  const { t } = useTranslation('measure');
  const { id } = command.target;
  const view = useView<Measure>(measure.type, id);
  if (!view) return null;
  const now = view.state;
  if (!now?.fiscalYear) return <p>{t('now.unplanned')}</p>;
  const read = MeasureCommand.safeParse(command);
  const said = read.success ? read.data : undefined;
  const entry = said && 'entry' in said ? now.progress.find((one) => one.entry === said.entry) : undefined;
  return (
    <>
      <p>{t('now.title', { number: now.number, title: now.title, percent: percentDone(now) })}</p>
      {entry && (
        <div>
          <EntryWords entry={entry} />
        </div>
      )}
      {said?.type === 'measure.correct' && !entry && <p>{t('refusals.no-such-entry')}</p>}
      {said?.type === 'measure.record' && !entry && (
        <p>
          {t('now.entries', {
            count: now.progress.filter(({ step }) => step === said.step).length,
            step: said.step + 1,
          })}
        </p>
      )}
      <Link className="go" href={`/measures/${id}`}>
        {t('now.open')}
      </Link>
    </>
  );
}
