import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { publicAddress } from '#ui/client/public-address.ts';
import { TextField } from '#ui/client/TextField.tsx';
import { EitLink, eitId, type EitCommand, type EitRefusal } from '../../domain/eit.ts';

/** What leads to ourselves is no EIT, and what was copied with more words leads nowhere. */
const isOurs = (link: string) =>
  [location.origin, publicAddress()].some((own) => own !== undefined && new URL(own).host === new URL(link).host);

const Typed = z.object({
  link: z.pipe(z.string().check(z.trim()), EitLink).check(z.refine((link) => !/\s/.test(link) && !isOurs(link))),
});

/** The year's link, typed once. Another one may take its place. */
export function EitLinkForm({ fiscalYear, link }: { fiscalYear: number; link: string }) {
  const { t } = useTranslation('eit');
  const say = useSay();
  const [refusal, setRefusal] = useState<EitRefusal | SayRefusal>();
  const { control, handleSubmit, formState } = useForm({ resolver: zodResolver(Typed), defaultValues: { link } });
  const save = handleSubmit(async (typed) => {
    const target = { type: 'eit' as const, id: eitId(fiscalYear) };
    const command: EitCommand = { type: 'eit.link', target, fiscalYear, link: typed.link };
    const said = await say(target, command);
    setRefusal(said.ok ? undefined : (said.error as EitRefusal | SayRefusal));
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event)}>
      <TextField
        control={control}
        name="link"
        label={t('link')}
        hint={t('linkHint')}
        errorText={t('linkError')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
      <Button kind={link ? 'second' : 'primary'} type="submit" isBusy={formState.isSubmitting} busyLabel={t('saving')}>
        {t('save')}
      </Button>
    </form>
  );
}
