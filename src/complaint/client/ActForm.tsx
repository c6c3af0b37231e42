import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';

interface ActFormProps {
  readonly title: string;
  readonly save: string;
  readonly refusal: string | undefined;
  /** It puts right what was refused. */
  readonly isCorrection: boolean;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Goes on with a case; why it was not kept stands under the fields. */
export function ActForm({ save, refusal, isCorrection, children, ...form }: ActFormProps) {
  const { t } = useTranslation('complaint');
  return (
    <InPlaceForm level="h2" words={{ save, saving: t('saving'), cancel: t('cancel') }} {...form}>
      {isCorrection && <p className="soft">{t('corrects')}</p>}
      {children}
      {refusal && (
        <Banner state="needs-you" title={refusal} role="alert">
          <p>{t('notSaved')}</p>
        </Banner>
      )}
    </InPlaceForm>
  );
}
