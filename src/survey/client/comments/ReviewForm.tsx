import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newSalt } from '#ledger/client/digest.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { DecideReview, THEMES, type ReviewRefusal } from '../../domain/review.ts';
import { whoIsNamed } from '../../domain/who-is-named.ts';
import { MarkedText } from './MarkedText.tsx';
import type { ReadComment } from './use-comments.ts';

/** What is to become of a comment, and the words in which it may be published. */
export function ReviewForm({
  comment: { id, text, half, review },
  onLeave,
}: {
  comment: ReadComment;
  onLeave: () => void;
}) {
  const { t } = useTranslation('survey');
  const say = useSay();
  const [refusal, setRefusal] = useState<SayRefusal | ReviewRefusal>();
  const target = { type: 'review', id } as const;
  const { control, handleSubmit, formState } = useForm<DecideReview>({
    resolver: zodResolver(DecideReview),
    defaultValues: {
      type: 'review.decide',
      target,
      half,
      ...(review?.verdict && { verdict: review.verdict }),
      ...(review?.theme && { theme: review.theme }),
      personal: { text: review?.text ?? text ?? '', salt: newSalt() },
    },
  });
  const words = useWatch({ control, name: 'personal.text' });
  useLeaveWarning(formState.isDirty);
  const save = handleSubmit(async (command) => {
    const said = await say(target, command);
    if (said.ok) onLeave();
    else setRefusal(said.error as SayRefusal | ReviewRefusal);
  });
  return (
    <InPlaceForm
      level="h2"
      title={t('comments.review')}
      words={{ save: t('comments.save'), saving: t('comments.saving'), cancel: t('comments.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      <TextAreaField
        control={control}
        name="personal.text"
        label={t('comments.text')}
        hint={t('comments.textHint')}
        errorText={t('comments.missing')}
        rows={4}
        maxLength={1_000}
        isRequired
      />
      <div role="status">
        {whoIsNamed(words).length > 0 && (
          <Banner state="waiting" icon="alert" title={t('comments.stillNames')}>
            <MarkedText text={words} naming={t('comments.naming')} />
          </Banner>
        )}
      </div>
      <SelectField
        control={control}
        name="theme"
        label={t('comments.theme')}
        errorText={t('comments.missing')}
        options={THEMES.map((value) => ({ value, label: t(`comments.themes.${value}`) }))}
        isRequired
      />
      <SelectField
        control={control}
        name="verdict"
        label={t('comments.verdict')}
        errorText={t('comments.missing')}
        options={(['publish', 'keep'] as const).map((value) => ({ value, label: t(`comments.${value}`) }))}
        isRequired
      />
      {refusal && (
        <Banner
          state="needs-you"
          title={refusal === 'clerk-only' ? t('comments.onlyClerk') : t(`refusals.${refusal}`)}
          role="alert"
        >
          <p>{t('comments.notSaved')}</p>
        </Banner>
      )}
    </InPlaceForm>
  );
}
