import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { Route, Switch } from 'wouter';
import { CaseListScreen } from '#complaint/client/CaseListScreen.tsx';
import { CaseScreen } from '#complaint/client/CaseScreen.tsx';
import { LogCaseScreen } from '#complaint/client/LogCaseScreen.tsx';
import { AddPersonScreen } from '#identity/client/AddPersonScreen.tsx';
import { PeopleScreen } from '#identity/client/PeopleScreen.tsx';
import { PersonScreen } from '#identity/client/PersonScreen.tsx';
import { digest } from '#ledger/client/digest.ts';
import { LedgerProvider, type LedgerValue } from '#ledger/client/LedgerProvider.tsx';
import { MeasureScreen } from '#measure/client/MeasureScreen.tsx';
import { MeasuresScreen } from '#measure/client/MeasuresScreen.tsx';
import { AddPointScreen } from '#organisation/client/AddPointScreen.tsx';
import { PointsScreen } from '#organisation/client/PointsScreen.tsx';
import { ResultsScreen } from '#survey/client/ResultsScreen.tsx';
import { AttentionScreen } from '#sync/client/AttentionScreen.tsx';
import { SyncScreen } from '#sync/client/SyncScreen.tsx';
import { catalogue } from '../domain/catalogue.ts';
import { exchangeOf, type Exchange } from './exchange-of.ts';
import { HomeScreen } from './HomeScreen.tsx';
import type { SignedInMember } from './installation.ts';
import { MoreScreen } from './MoreScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { Shell } from './Shell.tsx';
import { useRights } from './use-rights.ts';
import { useTellings } from './use-tellings.ts';

interface SignedInAppProps {
  readonly member: SignedInMember;
  /** Signs her in again, when the municipality does not know her session any more. */
  readonly renewal: ReactNode;
  readonly onSignedOut: () => void;
}

/** Everything of one signed-in person: her database, her loop, her rooms. */
export function SignedInApp({ member, renewal, onSignedOut }: SignedInAppProps) {
  const [exchange, setExchange] = useState<Exchange>();
  useEffect(() => {
    const opened = exchangeOf(member, async () => true);
    setExchange(opened);
    return opened.stop;
  }, [member]);
  if (!exchange) return null;
  return <AtWork exchange={exchange} member={member} renewal={renewal} onSignedOut={onSignedOut} />;
}

function AtWork({
  exchange: { store, drafts, loop },
  member,
  renewal,
  onSignedOut,
}: SignedInAppProps & { exchange: Exchange }) {
  const me = useRights(store, member);
  const ledger = useMemo<LedgerValue>(
    () => ({ store, drafts, catalogue, me, now: Date.now, uuid: uuidv7, digest, onSaid: () => onSaid(loop.said) }),
    [store, drafts, loop, me],
  );
  return (
    <LedgerProvider value={ledger}>
      <Rooms loop={loop} member={member} renewal={renewal} onSignedOut={onSignedOut} />
    </LedgerProvider>
  );
}

/** After the first save the browser is asked to keep our storage even when the disk gets full. */
function onSaid(said: () => void) {
  said();
  void navigator.storage?.persisted?.().then((isPersisted) => isPersisted || navigator.storage.persist());
}

function Rooms({ loop, member, renewal, onSignedOut }: SignedInAppProps & { loop: Exchange['loop'] }) {
  const { describe, explain } = useTellings();
  return (
    <Shell loop={loop} member={member}>
      <Switch>
        <Route path="/" component={HomeScreen} />
        <Route path="/complaints" component={CaseListScreen} />
        <Route path="/complaints/new" component={LogCaseScreen} />
        <Route path="/complaints/:id">{({ id }) => <CaseScreen id={id} />}</Route>
        <Route path="/measures" component={MeasuresScreen} />
        <Route path="/measures/:id">{({ id }) => <MeasureScreen id={id} />}</Route>
        <Route path="/results" component={ResultsScreen} />
        <Route path="/people" component={PeopleScreen} />
        <Route path="/people/new" component={AddPersonScreen} />
        <Route path="/people/:id">{({ id }) => <PersonScreen id={id} />}</Route>
        <Route path="/points" component={PointsScreen} />
        <Route path="/points/new" component={AddPointScreen} />
        <Route path="/sync">
          <SyncScreen loop={loop} describe={describe} />
        </Route>
        <Route path="/attention">
          <AttentionScreen describe={describe} explain={explain} />
        </Route>
        <Route path="/more">
          <MoreScreen onSignOut={onSignedOut} />
        </Route>
        <Route path="/sign-in">{renewal}</Route>
        <Route component={NotFoundScreen} />
      </Switch>
    </Shell>
  );
}
