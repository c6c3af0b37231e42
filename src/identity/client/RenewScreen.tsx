import { useTranslation } from 'react-i18next';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useEntry, type OnSignedIn } from './use-entry.ts';

interface RenewScreenProps {
  readonly installation: string;
  readonly login: string;
  readonly onSignedIn: OnSignedIn;
}

/** At work, but the municipality knows her session no more: a page among the others, for who is signed in on this device. */
export function RenewScreen({ installation, login, onSignedIn }: RenewScreenProps) {
  const { t } = useTranslation('identity');
  return (
    <Page>
      <div className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('renew.title')}
        </h1>
        <p className="soft">{t('renew.intro')}</p>
      </div>
      <SignInForm installation={installation} login={login} entry={useEntry('/api/sign-in', onSignedIn)} />
    </Page>
  );
}
