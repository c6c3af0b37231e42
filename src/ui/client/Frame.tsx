import type { ReactNode } from 'react';
import type { Place } from './Place.tsx';
import { Rail } from './Rail.tsx';
import { Tabs } from './Tabs.tsx';

interface FrameProps {
  readonly label: string;
  readonly groups: readonly (readonly Place[])[];
  readonly tabs: readonly Place[];
  /** A `Page`. */
  readonly children: ReactNode;
}

/** Rail, page and tabs of a person who works here; the sheet shows the rail or the tabs, never both. */
export const Frame = ({ label, groups, tabs, children }: FrameProps) => (
  <>
    <div className="frame">
      <Rail label={label} groups={groups} />
      {children}
    </div>
    <Tabs label={label} places={tabs} />
  </>
);
