import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '#kernel/domain/business-day.ts';
import { useDraft, useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { asking, type Asking } from '../../domain/asking.ts';
import { mayTypePaper, Pile } from '../../domain/pile.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { PaperBox } from './paper-box.ts';
import { PaperBegin } from './PaperBegin.tsx';
import { PaperClosed } from './PaperClosed.tsx';
import { PaperPile } from './PaperPile.tsx';
import type { PointAsked } from './point-asked.ts';

/** Paper forms, a pile at a time. A pile that was left half typed is there again; what has left is nobody's. */
export function PaperScreen({ box }: { box: PaperBox }) {
  const { t } = useTranslation('pile');
  const me = useMe();
  const meta = useMeta();
  const { left, keep, drop } = useDraft('paper');
  const points = useList<PointAsked>({ type: 'service-point', by: 'name' });
  const questionnaires = useList<Questionnaire>({ type: 'questionnaire', by: 'title' });
  const askings = useList<Asking>({ type: asking.type, by: 'changes' });
  // Null: the one that was left is over.
  const [begun, setBegun] = useState<Pile | null>();
  const [closed, setClosed] = useState<number>();
  if (!mayTypePaper(me))
    return <NotHerePage title={t('title')} text={t('notYours')} href="/results" to={t('toResults')} />;
  if (left === undefined || !meta || !points || !questionnaires || !askings) return <LoadingPage />;
  const questionnaireOf = (id: string) => questionnaires.find((one) => one.id === id)?.state;
  const nameOf = (id: string) => points.find((one) => one.id === id)?.state.name ?? '';
  const pile = begun === undefined ? leftPile(left) : begun;
  const asked = pile ? questionnaireOf(pile.questionnaire) : undefined;
  const over = (count?: number) => {
    setClosed(count);
    setBegun(null);
  };
  if (closed !== undefined) return <PaperClosed count={closed} box={box} onAnother={() => setClosed(undefined)} />;
  if (pile && !asked) return <LoadingPage />;
  if (pile && asked)
    return (
      <PaperPile
        begun={pile}
        asked={asked}
        pointName={nameOf(pile.point)}
        box={box}
        keep={keep}
        onClosed={async (count) => {
          await drop();
          over(count);
        }}
        onDiscarded={() => {
          void drop();
          over();
        }}
      />
    );
  return (
    <PaperBegin
      today={businessDay(Date.now() + meta.offset)}
      points={points}
      questionnaireOf={questionnaireOf}
      planOf={(point) => askings.find(({ id }) => id === point)?.state}
      onBegun={setBegun}
    />
  );
}

/** Nobody typed while it was away: the form in hand is timed anew. */
function leftPile(left: unknown): Pile | undefined {
  const { since: _, ...pile } = Pile.safeParse(left).data ?? {};
  return Pile.safeParse(pile).data;
}
