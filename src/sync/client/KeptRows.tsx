import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readCommand } from '#ledger/domain/command.ts';
import type { KeptRow } from '#ledger/domain/kept.ts';
import type { IconName } from '#ui/client/Icon.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import type { Tellings } from './telling.ts';
import { useSpokenTime } from './use-spoken-time.ts';

type Fate = NonNullable<KeptRow['status']> | 'waiting';
const LOOKS: Readonly<Record<Fate, readonly [state: State, icon: IconName]>> = {
  waiting: ['waiting', 'unsent'],
  accepted: ['done', 'check'],
  held: ['waiting', 'clock'],
  rejected: ['needs-you', 'alert'],
};

interface KeptRowsProps {
  readonly heading: ReactNode;
  readonly rows: readonly KeptRow[];
  readonly describe: Tellings['describe'];
}

/** What was said on this device, in words, and what became of each; each opens. */
export function KeptRows({ heading, rows, describe }: KeptRowsProps) {
  const { t } = useTranslation('sync');
  const spoken = useSpokenTime();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 id={id}>{heading}</h2>
      <Rows labelledBy={id}>
        {rows.map(({ id: command, text, status }) => {
          const said = readCommand(text);
          const told = said && describe(said);
          const fate: Fate = status ?? 'waiting';
          const [state, icon] = LOOKS[fate];
          return (
            <Row
              key={command}
              href={`/sync/${command}`}
              title={told?.title ?? t('unreadable')}
              sub={[told?.sub, said && t('saidAt', { at: spoken(said.saidAt) })].filter(Boolean).join(' · ')}
              end={
                <Status state={state} icon={icon}>
                  {t(`fate.${fate}`)}
                </Status>
              }
            />
          );
        })}
      </Rows>
    </section>
  );
}
