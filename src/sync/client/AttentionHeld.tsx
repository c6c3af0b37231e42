import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { byAuthor, type Need } from '#ledger/domain/needs.ts';
import { Rows } from '#ui/client/Rows.tsx';
import { AttentionRow } from './AttentionRow.tsx';
import type { Tellings } from './telling.ts';
import { useName } from './use-name.ts';
import { VouchForAll } from './VouchForAll.tsx';

interface AttentionHeldProps {
  readonly needs: readonly Need[];
  readonly tellings: Tellings;
  readonly onVouched: () => void;
}

/** What is held and hers to decide, person by person, as they said it: she asks each once, and answers for all of it. */
export function AttentionHeld({ needs, ...props }: AttentionHeldProps) {
  const { t } = useTranslation('sync');
  if (needs.length === 0) return null;
  return (
    <section className="stack">
      <div>
        <h2>{t('attention.held')}</h2>
        <p className="soft">{t('attention.heldText')}</p>
      </div>
      {byAuthor(needs).map(([author, theirs]) => (
        <HeldOfPerson key={author} author={author} needs={theirs} {...props} />
      ))}
    </section>
  );
}

function HeldOfPerson({ author, needs, tellings, onVouched }: AttentionHeldProps & { readonly author: string }) {
  const { t } = useTranslation('sync');
  const id = useId();
  const name = useName(author);
  return (
    <div className="stack-s">
      <h3 id={id}>{t('attention.ofPerson', { name, count: needs.length })}</h3>
      <Rows labelledBy={id}>
        {needs.map((need) => (
          <AttentionRow key={need.id} need={need} kind="held" tellings={tellings} />
        ))}
      </Rows>
      <VouchForAll name={name} ids={needs.map((need) => need.id)} onVouched={onVouched} />
    </div>
  );
}
