import { useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { JoinScreen } from '#identity/client/JoinScreen.tsx';
import { RenewScreen } from '#identity/client/RenewScreen.tsx';
import { SetUpScreen } from '#identity/client/SetUpScreen.tsx';
import { SignInScreen } from '#identity/client/SignInScreen.tsx';
import type { SignedIn } from '#identity/domain/wire.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { InsecureScreen } from './InsecureScreen.tsx';
import type { Installation, SignedInMember } from './installation.ts';
import { SignedInApp } from './SignedInApp.tsx';
import { useCarriers } from './use-carriers.ts';

/** The staff's door: who is not signed in signs in, everybody else is at work, with or without network. */
export function StaffApp({ installation }: { installation: Installation }) {
  useLanguage();
  const [member, setMember] = useState<SignedInMember | null>();
  const [id, setId] = useState<string>();
  useEffect(() => {
    void installation.id().then(setId);
    void installation.current().then((current) => setMember(current ?? null));
  }, [installation]);
  const unsent = useCarriers(installation, member?.database);

  if (!window.isSecureContext) return <InsecureScreen />;
  if (member === undefined || id === undefined) return null;
  const signIn = async ({ person, delivery, municipality }: SignedIn) => {
    const signedIn = { ...person, delivery, database: `prongsai-${municipality}-${person.id}` };
    await installation.remember(signedIn);
    setMember(signedIn);
  };
  const signOut = async () => {
    // Without network the session ends on the server when somebody signs in next; here it ends now.
    void fetch('/api/sign-out', { method: 'POST' }).catch(() => undefined);
    await installation.leave();
    setMember(null);
  };
  return (
    <Router base="/app">
      {member ? (
        <SignedInApp
          key={member.delivery}
          member={member}
          renewal={<RenewScreen installation={id} login={member.login} onSignedIn={signIn} />}
          onSignedOut={() => void signOut()}
        />
      ) : (
        <Switch>
          <Route path="/set-up">
            <SetUpScreen installation={id} onSignedIn={signIn} />
          </Route>
          <Route path="/join">
            <JoinScreen installation={id} onSignedIn={signIn} />
          </Route>
          <Route path="/sign-in">
            <SignInScreen installation={id} onSignedIn={signIn} unsent={unsent} />
          </Route>
          <Route>
            <Redirect to="/sign-in" />
          </Route>
        </Switch>
      )}
    </Router>
  );
}
