import { useTranslation } from 'react-i18next';
import { Door } from './Door.tsx';
import { NoToken } from './NoToken.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { useEntry, type EntryProps } from './use-entry.ts';
import { useLinkToken } from './use-link-token.ts';

/** The municipality's first page of all: who it is, and who looks after it. */
export function SetUpScreen(props: EntryProps) {
  const { t } = useTranslation('identity');
  const token = useLinkToken();
  const entry = useEntry('/api/set-up', props);
  return (
    <Door refusal={entry.refusal}>
      <div className="stack-s">
        <h1>{t('setUp.title')}</h1>
        <p className="soft">{t('setUp.intro')}</p>
      </div>
      {token ? <SetUpForm token={token} installation={props.installation} entry={entry} /> : <NoToken />}
    </Door>
  );
}
