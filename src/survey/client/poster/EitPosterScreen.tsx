import { useTranslation } from 'react-i18next';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { eit, eitId, type Eit } from '../../domain/eit.ts';
import { Poster } from './Poster.tsx';
import { POSTER } from './poster-text.ts';
import { PosterPage } from './PosterPage.tsx';
import { useOrganisationName } from '../use-organisation-name.ts';

/** Leads to the national assessment's own questionnaire of a fiscal year, and says whose it is. */
export function EitPosterScreen({ year }: { year: number }) {
  const { t } = useTranslation('poster');
  const view = useView<Eit>(eit.type, eitId(year));
  const organisation = useOrganisationName();
  if (!view || organisation === undefined) return <LoadingPage />;
  const link = view.state?.link;
  return (
    <PosterPage
      title={t('eit', { year })}
      back={{ href: `/eit?year=${year}`, label: t('backToEit') }}
      instead={link ? undefined : <Banner state="needs-you" title={t('noLink')} />}
    >
      {(size) => (
        <Poster
          {...POSTER.eit}
          size={size}
          organisation={organisation}
          about={POSTER.eit.about(`${year}`)}
          address={link ?? ''}
        />
      )}
    </PosterPage>
  );
}
