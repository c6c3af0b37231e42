import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Door } from './Door.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useEntry, type OnSignedIn } from './use-entry.ts';

interface SignInScreenProps {
  readonly installation: string;
  /** How many things of this installation are not sent, whoever said them: a number, and nobody's words. */
  readonly unsent?: number;
  readonly onSignedIn: OnSignedIn;
}

export function SignInScreen({ installation, unsent = 0, onSignedIn }: SignInScreenProps) {
  const { t } = useTranslation('identity');
  const entry = useEntry('/api/sign-in', onSignedIn);
  return (
    <Door refusal={entry.refusal}>
      <div className="stack-s">
        <h1>{t('signIn.title')}</h1>
        <p className="soft">{t('signIn.intro')}</p>
      </div>
      {unsent > 0 && <Banner state="waiting" icon="device" title={t('signIn.unsent', { count: unsent })} />}
      <SignInForm installation={installation} entry={entry} />
    </Door>
  );
}
