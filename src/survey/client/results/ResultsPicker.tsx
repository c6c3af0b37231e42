import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { addressWith, CHANNELS, HALVES } from './results-address.ts';
import type { ShownResults } from './use-results.ts';

/** Everything that is chosen stands in the address. */
export function ResultsPicker({ asked, years, units, questionnaires, shown }: ShownResults) {
  const { t } = useTranslation('survey');
  const [address, ask] = useSearchParams();
  const choose = (changes: Readonly<Record<string, string>>) => ask(addressWith(address, changes));
  const where = asked.point ? `point ${asked.point}` : asked.unit ? `unit ${asked.unit}` : '';
  return (
    <div className="picks">
      <Pick label={t('year')} value={`${asked.year}`} onPick={(year) => choose({ year })}>
        {years.map((year) => (
          <option key={year} value={year}>
            {t('yearIs', { year })}
          </option>
        ))}
      </Pick>
      <Pick label={t('half')} value={`${asked.half ?? ''}`} onPick={(half) => choose({ half })}>
        <option value="">{t('wholeYear')}</option>
        {HALVES.map((half) => (
          <option key={half} value={half}>
            {t(`half${half}`)}
          </option>
        ))}
      </Pick>
      <Pick
        label={t('point')}
        value={where}
        onPick={(picked) => {
          const [kind, id = ''] = picked.split(' ');
          choose({ point: kind === 'point' ? id : '', unit: kind === 'unit' ? id : '' });
        }}
      >
        <option value="">{t('everyPoint')}</option>
        {units.map(({ id, name, points }) => (
          <optgroup key={id} label={name}>
            <option value={`unit ${id}`}>{t('everyPointOf', { unit: name })}</option>
            {points.map((point) => (
              <option key={point.id} value={`point ${point.id}`}>
                {point.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Pick>
      <Pick label={t('channel')} value={asked.channel ?? ''} onPick={(channel) => choose({ channel })}>
        <option value="">{t('everyChannel')}</option>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {t(`channelOf.${channel}`)}
          </option>
        ))}
      </Pick>
      {shown && (
        <Pick label={t('form')} value={shown.results.questionnaire} onPick={(form) => choose({ form })}>
          {questionnaires.map(({ id, title, answers }) => (
            <option key={id} value={id}>
              {t('formOf', { title, count: answers, answers: formatNumber(answers) })}
            </option>
          ))}
        </Pick>
      )}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

const Pick = ({ label, value, onPick, children }: PickProps) => (
  <label>
    <span className="soft xs">{label}</span>
    <select className="input" value={value} onChange={(event) => onPick(event.target.value)}>
      {children}
    </select>
  </label>
);
