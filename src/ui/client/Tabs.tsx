import { PlaceLink, type Place } from './Place.tsx';

/** Four rooms and the rest, at the foot of a phone. */
export const Tabs = ({ label, places }: { label: string; places: readonly Place[] }) => (
  <nav className="tabs" aria-label={label}>
    {places.map((place) => (
      <PlaceLink key={place.href} {...place} />
    ))}
  </nav>
);
