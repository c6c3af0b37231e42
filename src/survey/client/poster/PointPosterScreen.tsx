import { useTranslation } from 'react-i18next';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { publicAddress } from '#ui/client/public-address.ts';
import type { PointAsked } from '../paper/point-asked.ts';
import { Poster } from './Poster.tsx';
import { POSTER } from './poster-text.ts';
import { PosterPage } from './PosterPage.tsx';
import { useOrganisationName } from '../use-organisation-name.ts';

/** Asks whoever was served at a point what she thinks of it. Nothing is printed with an address that only this office knows. */
export function PointPosterScreen({ id }: { id: string }) {
  const { t } = useTranslation('poster');
  const view = useView<PointAsked>('service-point', id);
  const organisation = useOrganisationName();
  const address = publicAddress();
  const back = { href: '/points', label: t('backToPoints') };
  if (!view || organisation === undefined) return <LoadingPage />;
  const { state: point, isWaiting } = view;
  if (!point) return <NotHerePage title={t('notHere')} text={t('notHere')} href={back.href} to={back.label} />;
  const instead =
    address === undefined ? (
      <Banner state="needs-you" title={t('noAddress')}>
        <p>{t('noAddressText')}</p>
      </Banner>
    ) : isWaiting ? (
      <Banner state="waiting" title={t('notHeard')} />
    ) : undefined;
  return (
    <PosterPage title={t('point', { name: point.name })} back={back} instead={instead}>
      {(size) => (
        <Poster
          {...POSTER.point}
          size={size}
          organisation={organisation}
          about={POSTER.point.about(point.name)}
          address={`${address}/s/${point.code}`}
          hasFaces
        />
      )}
    </PosterPage>
  );
}
