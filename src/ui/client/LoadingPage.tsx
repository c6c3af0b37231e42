import type { ReactNode } from 'react';
import { Page } from './Page.tsx';
import { Skeleton } from './Skeleton.tsx';

/** A screen while what it shows is being read; `children`: what can be done where that takes long. */
export const LoadingPage = ({ children }: { children?: ReactNode }) => (
  <Page>
    <Skeleton lines={8}>{children}</Skeleton>
  </Page>
);
