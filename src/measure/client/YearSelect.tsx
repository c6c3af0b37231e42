import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface YearSelectProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

export function YearSelect({ years, year, onChoose }: YearSelectProps) {
  const { t } = useTranslation('measure');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('list.year')}</label>
      <select className="input" id={id} value={year} onChange={(event) => onChoose(Number(event.target.value))}>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}
