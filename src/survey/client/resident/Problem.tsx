import { Icon } from '#ui/client/Icon.tsx';

/** Why the form was not sent. It can be led to, so that it is seen and read aloud. */
export const Problem = ({ children }: { children: string }) => (
  <p className="error" role="alert" tabIndex={-1}>
    <Icon name="alert" className="small" />
    {children}
  </p>
);
