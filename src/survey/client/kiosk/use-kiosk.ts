import { useEffect, useReducer, useRef, useState } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import {
  AT_REST,
  isAtRest,
  isPartial,
  kiosk,
  MOVE_ON_MS,
  type KioskEvent,
  type KioskState,
} from '../../domain/kiosk.ts';
import { SERVICE_KEY } from '../../domain/questionnaire.ts';
import { BACKGROUND_PREFIX, REASON_FIELD, type ResidentPage } from '../../domain/resident-page.ts';
import { backgroundOf, inOrder } from '../../domain/sections.ts';
import type { MaybeLetterBox } from '../resident/letter-box.ts';

const TICK_MS = 250;

/** The rules of the kiosk with a clock, a hand and a disk. `kept`: the hash of the answer that was kept last. */
export function useKiosk(
  { questionnaire, language, kiosk: own }: ResidentPage,
  box: MaybeLetterBox,
): readonly [state: KioskState, dispatch: (event: KioskEvent) => void, kept: string | undefined] {
  const script = {
    hasService: backgroundOf(questionnaire).service !== undefined,
    questions: inOrder(questionnaire).map(({ question }) => question.key),
    hasReasons: questionnaire.reasons.length > 0,
    isWhole: own?.isWhole ?? false,
  };
  const [state, dispatch] = useReducer(
    (before: KioskState, event: KioskEvent) => kiosk(script, before, event, performance.now()),
    { ...AT_REST, language },
  );
  const { isChosen, service, scores, reason, saving } = state;

  useEffect(() => {
    dispatch({ type: 'touched' }); // a page that came in another language goes back to Thai like any other visitor's
    const ticking = setInterval(dispatch, TICK_MS, { type: 'ticked' });
    const touched = () => dispatch({ type: 'touched' });
    const hidden = () => document.visibilityState === 'hidden' && dispatch({ type: 'hidden' });
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pointerdown', touched);
    addEventListener('keydown', touched);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', touched);
    };
  }, []);

  // Another tap before it moves on chooses anew, and the time begins anew.
  useEffect(() => {
    if (!isChosen) return;
    const moving = setTimeout(dispatch, MOVE_ON_MS, { type: 'moved-on' });
    return () => clearTimeout(moving);
  }, [isChosen, service, scores, reason]);

  const [hash, setHash] = useState<string>();
  const isSaving = saving !== 'no';
  const answer = useRef({ fields: {}, isPartial: false });
  answer.current = {
    fields: {
      ...toFields(scores),
      ...(service && { [BACKGROUND_PREFIX + SERVICE_KEY]: service }),
      ...(reason && { [REASON_FIELD]: reason }),
    },
    isPartial: isPartial(script, state),
  };
  useEffect(() => {
    if (!isSaving || box === undefined) return;
    const save = async () => {
      const kept = await box?.keep(answer.current.fields, answer.current.isPartial);
      if (kept?.ok) setHash(kept.value);
      dispatch({ type: kept?.ok ? 'kept' : 'not-kept' });
    };
    save().catch((error: unknown) => {
      dispatch({ type: 'not-kept' }); // whatever broke, the next visitor does not stand before a dead screen
      throw error;
    });
  }, [isSaving, box]);

  useForgetting(isAtRest(state), state.language);
  return [state, dispatch, hash];
}

/** The fields of a form are texts. */
const toFields = (scores: KioskState['scores']) =>
  Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, `${score}`]));

/** Nothing of a visitor reaches the next one by way of the browser either: focus, place on the screen, address, language of the document. */
function useForgetting(isResting: boolean, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (!isResting) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
    history.replaceState(null, '', location.pathname);
  }, [isResting]);
}
