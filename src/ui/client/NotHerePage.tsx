import { ButtonLink } from './ButtonLink.tsx';
import { Empty } from './Empty.tsx';
import { focusHeading } from './focus-heading.ts';
import type { IconName } from './Icon.tsx';
import { Page } from './Page.tsx';

interface NotHerePageProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Why that may be so. */
  readonly text: string;
  /** The way on, and its name. */
  readonly href: string;
  readonly to: string;
}

/** In the place of something that is not here, or not any more. */
export const NotHerePage = ({ icon = 'search', title, text, href, to }: NotHerePageProps) => (
  <Page>
    <h1 tabIndex={-1} ref={focusHeading}>
      {title}
    </h1>
    <Empty
      icon={icon}
      title={text}
      action={
        <ButtonLink href={href} kind="second">
          {to}
        </ButtonLink>
      }
    />
  </Page>
);
