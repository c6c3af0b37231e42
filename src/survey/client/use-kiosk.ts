import { useEffect, useReducer, useRef } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { AT_REST, isAtRest, kiosk, MOVE_ON_MS, type KioskEvent, type KioskState } from '../domain/kiosk.ts';
import { REASON_FIELD, type ResidentPage } from '../domain/resident-page.ts';
import type { MaybeLetterBox } from './letter-box.ts';

const TICK_MS = 250;

/** The rules of the kiosk with a clock, a hand and a disk. */
export function useKiosk(
  { questionnaire, language }: ResidentPage,
  box: MaybeLetterBox,
): readonly [KioskState, (event: KioskEvent) => void] {
  const script = {
    questions: questionnaire.questions.map(({ key }) => key),
    hasReasons: questionnaire.reasons.length > 0,
  };
  const [state, dispatch] = useReducer(
    (before: KioskState, event: KioskEvent) => kiosk(script, before, event, performance.now()),
    { ...AT_REST, language },
  );
  const { isChosen, scores, reason, saving } = state;

  useEffect(() => {
    dispatch({ type: 'touched' }); // a page that came in another language goes back to Thai like any other visitor's
    const ticking = setInterval(dispatch, TICK_MS, { type: 'ticked' });
    const touched = () => dispatch({ type: 'touched' });
    addEventListener('pointerdown', touched);
    addEventListener('keydown', touched);
    return () => {
      clearInterval(ticking);
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', touched);
    };
  }, []);

  // Another tap before it moves on chooses anew, and the time begins anew.
  useEffect(() => {
    if (!isChosen) return;
    const moving = setTimeout(dispatch, MOVE_ON_MS, { type: 'moved-on' });
    return () => clearTimeout(moving);
  }, [isChosen, scores, reason]);

  const isSaving = saving !== 'no';
  const answer = useRef({});
  answer.current = { ...toFields(scores), ...(reason && { [REASON_FIELD]: reason }) };
  useEffect(() => {
    if (!isSaving || box === undefined) return;
    const kept = box?.keep(answer.current) ?? Promise.resolve({ ok: false });
    void kept.then(({ ok }) => dispatch({ type: ok ? 'kept' : 'not-kept' }));
  }, [isSaving, box]);

  useForgetting(isAtRest(state), state.language);
  return [state, dispatch];
}

/** The fields of a form are texts. */
const toFields = (scores: KioskState['scores']) =>
  Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, `${score}`]));

/** Nothing of a visitor reaches the next one by way of the browser either: focus, address, language of the document. */
function useForgetting(isResting: boolean, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (!isResting) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    history.replaceState(null, '', location.pathname);
  }, [isResting]);
}
