import { Fragment } from 'react';
import { PlaceLink, type Place } from './Place.tsx';

/** The rooms at the left of a wide screen, in groups with a line between them. */
export const Rail = ({ label, groups }: { label: string; groups: readonly (readonly Place[])[] }) => (
  <nav className="rail" aria-label={label}>
    {groups.map((places, index) => (
      <Fragment key={places[0]?.href}>
        {index > 0 && <hr />}
        {places.map((place) => (
          <PlaceLink key={place.href} {...place} />
        ))}
      </Fragment>
    ))}
  </nav>
);
