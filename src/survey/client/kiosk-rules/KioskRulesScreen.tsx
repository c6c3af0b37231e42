import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList, useMe } from '#ledger/client/LedgerProvider.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { kioskRules, mayRuleKiosks, type KioskRules } from '../../domain/kiosk-rules.ts';
import { KioskRulesRow, type RuleForm } from './KioskRulesRow.tsx';

/** How the kiosks of each point behave: their hours, and the code by which staff leave them. One form is open at a time. */
export function KioskRulesScreen() {
  const { t } = useTranslation('survey');
  const isHers = mayRuleKiosks(useMe());
  const points = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  const set = useList<KioskRules>({ type: kioskRules.type, by: 'set' });
  const [open, setOpen] = useState<{ readonly point: string; readonly form: RuleForm }>();
  const [isSaved, setSaved] = useState(false);
  if (!points || !set) return <LoadingPage />;
  return (
    <Page>
      <h1 tabIndex={-1} ref={focusHeading}>
        {t('kioskRules.title')}
      </h1>
      <p className="soft">{t('kioskRules.why')}</p>
      {points.length === 0 && <p>{t('kioskRules.noPoints')}</p>}
      <Rows>
        {points.map(({ id, state: { name } }) => {
          const own = set.find((row) => row.id === id);
          return (
            <KioskRulesRow
              key={id}
              point={{ id, name, rules: own?.state ?? kioskRules.initial, isWaiting: own?.isWaiting ?? false }}
              maySet={isHers}
              open={open?.point === id ? open.form : undefined}
              onOpen={(form) => setOpen({ point: id, form })}
              onLeave={() => setOpen(undefined)}
              onKept={() => {
                setOpen(undefined);
                setSaved(true);
              }}
            />
          );
        })}
      </Rows>
      <Toast message={isSaved ? t('kioskRules.saved') : undefined} onGone={() => setSaved(false)} />
    </Page>
  );
}
