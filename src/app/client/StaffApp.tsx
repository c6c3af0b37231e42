import { useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { JoinScreen } from '#identity/client/JoinScreen.tsx';
import { RenewScreen } from '#identity/client/RenewScreen.tsx';
import { SetUpScreen } from '#identity/client/SetUpScreen.tsx';
import { SignInScreen } from '#identity/client/SignInScreen.tsx';
import type { SignedIn } from '#identity/domain/wire.ts';
import { ClearedNotice } from './ClearedNotice.tsx';
import { databaseOf, type Begun, type Installation } from './installation.ts';
import { SignedInApp } from './SignedInApp.tsx';
import { useCarriers } from './use-carriers.ts';
import { useMember } from './use-member.ts';

/** The staff's door: who is not signed in signs in, everybody else is at work, with or without network. A link opens for both. */
export function StaffApp({ installation, begun }: { installation: Installation; begun: Begun }) {
  const [member, setMember] = useMember(installation);
  const [isCleared, setCleared] = useState(begun.isCleared);
  const unsent = useCarriers(installation, member && member.database);
  useLeaving(installation, member === null);

  if (member === undefined) return null;
  const entry = {
    installation: begun.id,
    onSigningIn: installation.isFree,
    async onSignedIn({ person, delivery, municipality }: SignedIn) {
      const signedIn = { ...person, delivery, database: databaseOf(municipality, person.id) };
      await installation.remember(signedIn);
      setMember(signedIn);
      setCleared(false);
    },
  };
  const signOut = async () => {
    await installation.leave();
    setMember(null);
  };
  return (
    <Router base="/app">
      <Switch>
        <Route path="/set-up">
          <SetUpScreen {...entry} />
        </Route>
        <Route path="/join">
          <JoinScreen {...entry} />
        </Route>
        {member ? (
          <Route>
            <SignedInApp
              key={member.database}
              member={member}
              others={unsent}
              renewal={<RenewScreen {...entry} login={member.login} delivery={member.delivery} />}
              onSignedOut={() => void signOut()}
            />
          </Route>
        ) : (
          <Route path="/sign-in">
            <SignInScreen {...entry} unsent={unsent} notice={isCleared && <ClearedNotice />} />
          </Route>
        )}
        <Route>
          <Redirect to="/sign-in" />
        </Route>
      </Switch>
    </Router>
  );
}

/** Who left without network is gone here at once; for the municipality as soon as it can be told. */
function useLeaving({ isFree }: Installation, hasLeft: boolean): void {
  useEffect(() => {
    if (!hasLeft) return;
    const tell = () => void isFree();
    tell();
    addEventListener('online', tell);
    return () => removeEventListener('online', tell);
  }, [isFree, hasLeft]);
}
