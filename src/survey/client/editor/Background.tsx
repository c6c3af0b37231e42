import { useTranslation } from 'react-i18next';
import { CountsPlot } from '../results/CountsPlot.tsx';
import { backgroundTable, type Shown } from '../results/result-tables.ts';

/** Who answered and what brought them: each question for itself, never one by another. */
export function Background({ shown }: { shown: Shown }) {
  const { t } = useTranslation('survey');
  const told = shown.results.background.filter(({ options }) => options.some(({ count }) => count > 0));
  if (told.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('backgroundTitle')}</h2>
      <p className="soft">{t('backgroundNote')}</p>
      <div className="plots">
        {told.map((one) => {
          const most = one.options.reduce((a, b) => (b.count > a.count ? b : a));
          return (
            <CountsPlot
              key={one.key}
              finding={shown.names.item(one.key)}
              note={t('mostTold', { option: shown.names.option(one.key, most.key) })}
              table={backgroundTable(one, shown)}
              of={shown.scope}
            />
          );
        })}
      </div>
    </section>
  );
}
