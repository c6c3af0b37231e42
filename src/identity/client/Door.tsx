import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageToggle } from '#i18n/client/LanguageToggle.tsx';
import { Head } from '#ui/client/Head.tsx';
import { Page } from '#ui/client/Page.tsx';
import type { CallRefusal } from './call.ts';

/** What one sees before one is signed in: a whole page, with no rooms at its side. */
export function Door({ refusal, children }: { refusal: CallRefusal | undefined; children: ReactNode }) {
  const { t } = useTranslation('identity');
  return (
    <>
      <Head title={t('name')} line={t('forStaff')} road={refusal?.code === 'no-network' ? 'cut' : 'open'}>
        <span className="sync">
          <LanguageToggle />
        </span>
      </Head>
      <Page>{children}</Page>
    </>
  );
}
