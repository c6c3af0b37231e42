import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { Route, Switch } from 'wouter';
import { CaseListScreen } from '#complaint/client/CaseListScreen.tsx';
import { CaseScreen } from '#complaint/client/CaseScreen.tsx';
import { LogCaseScreen } from '#complaint/client/LogCaseScreen.tsx';
import { AccountScreen } from '#identity/client/AccountScreen.tsx';
import { AddPersonScreen } from '#identity/client/AddPersonScreen.tsx';
import { KioskAddScreen } from '#identity/client/KioskAddScreen.tsx';
import { KiosksScreen } from '#identity/client/KiosksScreen.tsx';
import { PeopleScreen } from '#identity/client/PeopleScreen.tsx';
import { PersonScreen } from '#identity/client/PersonScreen.tsx';
import { digest } from '#ledger/client/digest.ts';
import { LedgerProvider, type LedgerValue } from '#ledger/client/LedgerProvider.tsx';
import { MeasureScreen } from '#measure/client/MeasureScreen.tsx';
import { MeasuresScreen } from '#measure/client/MeasuresScreen.tsx';
import { AddPointScreen } from '#organisation/client/AddPointScreen.tsx';
import { PointsScreen } from '#organisation/client/PointsScreen.tsx';
import { CommentsScreen } from '#survey/client/comments/CommentsScreen.tsx';
import { ImprovementsScreen } from '#survey/client/improvement/ImprovementsScreen.tsx';
import { KioskRulesScreen } from '#survey/client/kiosk-rules/KioskRulesScreen.tsx';
import { EitPosterScreen } from '#survey/client/poster/EitPosterScreen.tsx';
import { EitScreen } from '#survey/client/poster/EitScreen.tsx';
import { PaperScreen } from '#survey/client/paper/PaperScreen.tsx';
import { PointPosterScreen } from '#survey/client/poster/PointPosterScreen.tsx';
import { NewQuestionnaireScreen } from '#survey/client/editor/NewQuestionnaireScreen.tsx';
import { QuestionnaireScreen } from '#survey/client/editor/QuestionnaireScreen.tsx';
import { QuestionnairesScreen } from '#survey/client/editor/QuestionnairesScreen.tsx';
import { ReportScreen } from '#survey/client/report/ReportScreen.tsx';
import { ReportsScreen } from '#survey/client/report/ReportsScreen.tsx';
import { ScoreTableScreen } from '#survey/client/report/ScoreTableScreen.tsx';
import { ResultsScreen } from '#survey/client/results/ResultsScreen.tsx';
import { AttentionEntryScreen } from '#sync/client/AttentionEntryScreen.tsx';
import { AttentionScreen } from '#sync/client/AttentionScreen.tsx';
import { diagnosisOf } from '#sync/client/diagnosis.ts';
import { KeptScreen } from '#sync/client/KeptScreen.tsx';
import { surroundings } from '#sync/client/surroundings.ts';
import { SyncScreen } from '#sync/client/SyncScreen.tsx';
import { LeaveGuard } from '#ui/client/LeaveGuard.tsx';
import { catalogue } from '../domain/catalogue.ts';
import { Correcting } from './Correcting.tsx';
import { BackupsScreen } from './BackupsScreen.tsx';
import { exchangeOf, type Exchange } from './exchange-of.ts';
import { HomeScreen } from './HomeScreen.tsx';
import { municipalityOf, type SignedInMember } from './installation.ts';
import { MoreScreen } from './MoreScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { RecountButton } from './RecountButton.tsx';
import { Shell } from './Shell.tsx';
import { ToSurveyMeasure } from './ToSurveyMeasure.tsx';
import { usePaperBox } from './use-paper-box.ts';
import { useOpenCases } from './use-open-cases.ts';
import { useRights } from './use-rights.ts';
import { useTellings } from './use-tellings.ts';

interface SignedInAppProps {
  readonly member: SignedInMember;
  /** How many records of other people wait on this device. */
  readonly others: number;
  /** Signs her in again, when the municipality does not know her session any more. */
  readonly renewal: ReactNode;
  readonly onSignedOut: () => void;
}

/** Everything of one signed-in person: her database, her loop, her rooms. She may sign in again under it: what is half written stays. */
export function SignedInApp(props: SignedInAppProps) {
  const { database, delivery } = props.member;
  const [exchange, setExchange] = useState<Exchange>();
  const latest = useRef(delivery);
  latest.current = delivery;
  useEffect(() => {
    const opened = exchangeOf(
      database,
      () => latest.current,
      async () => true,
    );
    setExchange(opened);
    return opened.stop;
  }, [database]);
  useEffect(() => exchange?.loop.now(), [exchange, delivery]);
  if (!exchange) return null;
  return <AtWork exchange={exchange} {...props} />;
}

function AtWork({ exchange, ...props }: SignedInAppProps & { exchange: Exchange }) {
  const { store, drafts, loop, storage, diary } = exchange;
  const me = useRights(store, props.member);
  const ledger = useMemo<LedgerValue>(
    () => ({ store, drafts, catalogue, me, now: Date.now, uuid: uuidv7, digest, onSaid: () => onSaid(loop.said) }),
    [store, drafts, loop, me],
  );
  return (
    <LedgerProvider value={ledger}>
      <LeaveGuard>
        <Rooms
          loop={loop}
          storage={storage}
          diagnose={() => diagnosisOf({ store, diary, loop: loop.state, surroundings })}
          {...props}
        />
      </LeaveGuard>
    </LedgerProvider>
  );
}

/** After the first save the browser is asked to keep our storage even when the disk gets full. */
function onSaid(said: () => void) {
  said();
  void navigator.storage?.persisted?.().then((isPersisted) => isPersisted || navigator.storage.persist());
}

interface RoomsProps extends SignedInAppProps, Pick<Exchange, 'loop' | 'storage'> {
  readonly diagnose: () => Promise<string>;
}

function Rooms({ loop, storage, diagnose, member, others, renewal, onSignedOut }: RoomsProps) {
  const tellings = useTellings();
  const paperBox = usePaperBox(municipalityOf(member));
  return (
    <Shell loop={loop} storage={storage} member={member}>
      <Correcting>
        <Switch>
          <Route path="/" component={HomeScreen} />
          <Route path="/complaints" component={CaseListScreen} />
          <Route path="/complaints/new" component={LogCaseScreen} />
          <Route path="/complaints/:id">{({ id }) => <CaseScreen id={id} />}</Route>
          <Route path="/measures" component={MeasuresScreen} />
          <Route path="/measures/of-surveys" component={ToSurveyMeasure} />
          <Route path="/measures/:id">{({ id }) => <MeasureScreen id={id} />}</Route>
          <Route path="/results">
            <ResultsScreen recount={<RecountButton />} />
          </Route>
          <Route path="/results/score-table" component={ScoreTableScreen} />
          <Route path="/reports" component={ReportsScreen} />
          <Route path="/reports/:period">{({ period }) => <ReportScreen period={period} />}</Route>
          <Route path="/people" component={PeopleScreen} />
          <Route path="/people/new" component={AddPersonScreen} />
          <Route path="/people/:id">{({ id }) => <PersonScreen id={id} useOpenCases={useOpenCases} />}</Route>
          <Route path="/points" component={PointsScreen} />
          <Route path="/points/new" component={AddPointScreen} />
          <Route path="/points/:id/poster">{({ id }) => <PointPosterScreen id={id} />}</Route>
          <Route path="/paper">{paperBox && <PaperScreen box={paperBox} />}</Route>
          <Route path="/eit" component={EitScreen} />
          <Route path="/eit/:year/poster">{({ year }) => <EitPosterScreen year={Number(year)} />}</Route>
          <Route path="/kiosks">
            <KiosksScreen onNews={loop.now} />
          </Route>
          <Route path="/kiosks/new">
            <KioskAddScreen onNews={loop.now} />
          </Route>
          <Route path="/kiosk-rules" component={KioskRulesScreen} />
          <Route path="/comments" component={CommentsScreen} />
          <Route path="/improvements" component={ImprovementsScreen} />
          <Route path="/questionnaires" component={QuestionnairesScreen} />
          <Route path="/questionnaires/new" component={NewQuestionnaireScreen} />
          <Route path="/questionnaires/:id">{({ id }) => <QuestionnaireScreen id={id} />}</Route>
          <Route path="/account" component={AccountScreen} />
          <Route path="/backups" component={BackupsScreen} />
          <Route path="/sync">
            <SyncScreen loop={loop} describe={tellings.describe} others={others} diagnose={diagnose} />
          </Route>
          <Route path="/sync/:id">{({ id }) => <KeptScreen id={id} tellings={tellings} />}</Route>
          <Route path="/attention">
            <AttentionScreen tellings={tellings} />
          </Route>
          <Route path="/attention/:id">{({ id }) => <AttentionEntryScreen id={id} tellings={tellings} />}</Route>
          <Route path="/more">
            <MoreScreen onSignOut={onSignedOut} />
          </Route>
          <Route path="/sign-in">{renewal}</Route>
          <Route component={NotFoundScreen} />
        </Switch>
      </Correcting>
    </Shell>
  );
}
