import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Door } from './Door.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useEntry, type EntryProps } from './use-entry.ts';

interface SignInScreenProps extends EntryProps {
  /** How many things of this installation are not sent, whoever said them: a number, and nobody's words. */
  readonly unsent?: number;
  /** What happened to this browser, where something did. */
  readonly notice?: ReactNode;
}

export function SignInScreen({ unsent = 0, notice, ...props }: SignInScreenProps) {
  const { t } = useTranslation('identity');
  const entry = useEntry('/api/sign-in', props);
  return (
    <Door refusal={entry.refusal}>
      <div className="stack-s">
        <h1>{t('signIn.title')}</h1>
        <p className="soft">{t('signIn.intro')}</p>
      </div>
      {notice}
      {unsent > 0 && <Banner state="waiting" icon="device" title={t('signIn.unsent', { count: unsent })} />}
      <SignInForm installation={props.installation} entry={entry} />
    </Door>
  );
}
