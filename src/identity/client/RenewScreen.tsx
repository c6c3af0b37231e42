import { useTranslation } from 'react-i18next';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useEntry, type EntryProps } from './use-entry.ts';

interface RenewScreenProps extends EntryProps {
  readonly login: string;
  readonly delivery: string;
}

/** At work, but the municipality knows her session no more: a page among the others, for who is signed in on this device. */
export function RenewScreen({ login, delivery, ...props }: RenewScreenProps) {
  const { t } = useTranslation('identity');
  return (
    <Page>
      <div className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('renew.title')}
        </h1>
        <p className="soft">{t('renew.intro')}</p>
      </div>
      <SignInForm installation={props.installation} login={login} entry={useEntry('/api/sign-in', props, delivery)} />
    </Page>
  );
}
