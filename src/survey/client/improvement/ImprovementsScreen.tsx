import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { useLanguage } from '#i18n/client/use-language.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import { improvement, mayTellImprovements, type Improvement } from '../../domain/improvement.ts';
import { ImprovementForm } from './ImprovementForm.tsx';
import { ImprovementRow } from './ImprovementRow.tsx';
import { useImprove } from './use-improve.ts';

/** What kiosks tell at rest: written, changed and taken off by clerk and unit officers. */
export function ImprovementsScreen() {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const meta = useMeta();
  const isHers = mayTellImprovements(useMe());
  const improve = useImprove();
  const all = useList<Improvement>({ type: improvement.type, by: 'day', isDescending: true });
  const rows = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState<string>();
  const [going, setGoing] = useState<string>();
  const isNew = open !== undefined && !all?.some(({ id, state }) => id === open && state.told);
  const adder = useReturnFocus(isNew);
  if (!meta || !all || !rows) return <LoadingPage />;
  const points = rows.map(({ id, state }) => ({ id, name: state.name }));
  const told = all.flatMap(({ id, state, isWaiting }) => (state.told ? [{ id, isWaiting, ...state.told }] : []));
  const placeOf = (point: string | undefined) =>
    points.find(({ id }) => id === point)?.name ?? t('improvements.everywhere');
  const end = (sentence: string) => {
    setOpen(undefined);
    setDone(sentence);
  };
  const withdraw = async (id: string) => {
    setGoing(undefined);
    const said = await improve(id, { type: 'improvement.withdraw' });
    setDone(said.ok ? t('improvements.withdrawn') : said.error);
  };
  const formFor = (id: string, now: Improvement['told']) => (
    <ImprovementForm
      id={id}
      told={now}
      today={businessDay(Date.now() + meta.offset)}
      points={points}
      onLeave={() => setOpen(undefined)}
      onKept={() => end(t('improvements.saved'))}
    />
  );
  return (
    <Page>
      <div className="inline between">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('improvements.title')}
        </h1>
        {isHers && !isNew && (
          <Button icon="plus" ref={adder} onClick={() => setOpen(uuidv7())}>
            {t('improvements.add')}
          </Button>
        )}
      </div>
      <p className="soft">{t('improvements.why')}</p>
      {isNew && formFor(open, undefined)}
      {told.length === 0 && !isNew && (
        <Empty icon="paper" title={t('improvements.empty')}>
          {t('improvements.emptyWhy')}
        </Empty>
      )}
      {told.length > 0 && (
        <Rows>
          {told.map(({ id, isWaiting, ...line }) => (
            <ImprovementRow
              key={id}
              told={line}
              place={placeOf(line.point)}
              isWaiting={isWaiting}
              isHers={isHers}
              form={open === id && formFor(id, line)}
              onChange={() => setOpen(id)}
              onWithdraw={() => setGoing(id)}
            />
          ))}
        </Rows>
      )}
      <Dialog
        isOpen={going !== undefined}
        kind="danger"
        title={t('improvements.withdrawTitle')}
        yes={t('improvements.withdraw')}
        no={t('improvements.keep')}
        onYes={() => going !== undefined && void withdraw(going)}
        onNo={() => setGoing(undefined)}
      >
        <p>{told.find(({ id }) => id === going)?.text[language]}</p>
      </Dialog>
      <Toast message={done} onGone={() => setDone(undefined)} />
    </Page>
  );
}
