import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need, Needs } from '#ledger/domain/needs.ts';
import { Rows } from '#ui/client/Rows.tsx';
import { AttentionRow } from './AttentionRow.tsx';
import type { Tellings } from './telling.ts';

interface AttentionGroupProps {
  readonly kind: Exclude<keyof Needs, 'held'>;
  readonly needs: readonly Need[];
  readonly tellings: Tellings;
}

/** What the same one has to do something about, the newest first; nothing where there is none. */
export function AttentionGroup({ kind, needs, tellings }: AttentionGroupProps) {
  const { t } = useTranslation('sync');
  const id = useId();
  if (needs.length === 0) return null;
  return (
    <section className="stack-s">
      <h2 id={id}>{t(`attention.${kind}`)}</h2>
      <p className="soft">{t(`attention.${kind}Text`)}</p>
      <Rows labelledBy={id}>
        {needs.toReversed().map((need) => (
          <AttentionRow key={need.id} need={need} kind={kind} tellings={tellings} />
        ))}
      </Rows>
    </section>
  );
}
