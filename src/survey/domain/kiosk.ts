import type { Language } from '#i18n/domain/language.ts';

/** Whoever walks away leaves the screen to the next one after a minute; a tap gives a whole minute again. */
export const IDLE_MS = 60_000;
/** Long enough to read two lines; a tap stops it. */
export const THANKS_MS = 10_000;
/** So long after an answer no tap counts: a hand that drums gives one answer and not five. */
export const DEAF_MS = 2_000;
/** So long a new screen hears no tap: the second half of a double tap was meant for the screen before. */
export const SETTLE_MS = 400;
/** A tap shows what it chose before the screen moves on; until then another tap corrects it. */
export const MOVE_ON_MS = 300;

export interface KioskState {
  /** `whole`: everything on one page. `staff`: where its code is asked for. */
  readonly screen: 'attract' | 'service' | 'question' | 'reason' | 'whole' | 'thanks' | 'staff';
  readonly language: Language;
  /** What brought her. */
  readonly service: string | undefined;
  /** Which question, from 0. */
  readonly at: number;
  /** The furthest question that she has seen, from 0. */
  readonly seen: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly reason: string | undefined;
  /** A tap has chosen, and the screen is about to move on. */
  readonly isChosen: boolean;
  /** What was answered is on its way to the disk; `left` when its visitor has gone. */
  readonly saving: 'no' | 'present' | 'left';
  /** The last answer could not be kept. */
  readonly isUnsaved: boolean;
  /** The clock of the last event, in ms of a clock that only goes forward. */
  readonly now: number;
  /** When the screen goes back to the beginning by itself. */
  readonly deadline: number | undefined;
  readonly deafUntil: number;
}

type Tap =
  | { readonly type: 'touched' | 'started' | 'skipped' | 'stepped-back' | 'finished' | 'sent' | 'staff-called' }
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'service-chosen'; readonly service: string }
  /** `question`: which one, where several are on the screen. */
  | { readonly type: 'scored'; readonly score: number; readonly question?: string }
  | { readonly type: 'reasoned'; readonly reason: string };

/** What a visitor does, what the clock does, what became of her answer; `hidden`: the screen went dark, or something else is shown on it. */
export type KioskEvent = Tap | { readonly type: 'ticked' | 'hidden' | 'moved-on' | 'kept' | 'not-kept' };

/** What is asked and how: the keys of the questions, and whether it is asked before them what brought her, and after them for a reason. */
export interface KioskScript {
  readonly hasService: boolean;
  readonly questions: readonly string[];
  readonly hasReasons: boolean;
  /** Is everything asked on one page? */
  readonly isWhole: boolean;
}

/** As it stands when nobody is there. */
export const AT_REST: KioskState = {
  screen: 'attract',
  language: 'th',
  service: undefined,
  at: 0,
  seen: 0,
  scores: {},
  reason: undefined,
  isChosen: false,
  saving: 'no',
  isUnsaved: false,
  now: 0,
  deadline: undefined,
  deafUntil: 0,
};

/** Whole seconds until the screen goes back by itself; `undefined` when it does not. */
export const secondsLeft = ({ deadline, now }: KioskState): number | undefined =>
  deadline === undefined ? undefined : Math.max(0, Math.ceil((deadline - now) / 1_000));

/** Nobody is in the middle of anything: the page may be opened anew. */
export const isAtRest = ({ screen, language, saving }: KioskState): boolean =>
  screen === 'attract' && language === 'th' && saving === 'no';

/** What is kept of her is but a part: there are questions that she never saw. What she skipped she has seen. */
export const isPartial = ({ questions }: KioskScript, { seen }: KioskState): boolean => seen + 1 < questions.length;

/**
 * What the screen of a kiosk shows next. Pure: the clock is handed in (`now`, ms). With one question three taps from the first screen to the thanks, and
 * nothing of a visitor is left when the screen is at rest again. An answer that was given counts, also when its visitor walked away before the reasons.
 */
export function kiosk(script: KioskScript, before: KioskState, event: KioskEvent, now: number): KioskState {
  const state = { ...before, now };
  switch (event.type) {
    case 'ticked':
      return state.saving === 'no' && state.deadline !== undefined && now >= state.deadline ? timedOut(state) : state;
    case 'hidden':
      // The clock of a tablet that sleeps may stand still: whoever wakes it is somebody else.
      return state.saving === 'no' ? timedOut(state) : state;
    case 'kept':
      return state.saving === 'present' ? thanks(state) : atRest({ ...state, isUnsaved: false });
    case 'not-kept':
      return state.saving === 'present'
        ? awake({ ...state, saving: 'no', isChosen: false, isUnsaved: true })
        : atRest({ ...state, isUnsaved: true });
    case 'moved-on':
      return state.isChosen && state.saving === 'no' ? after(script, state) : state;
    default:
      return now < state.deafUntil || state.saving !== 'no' ? state : tapped(script, state, event);
  }
}

function tapped(script: KioskScript, state: KioskState, tap: Tap): KioskState {
  const question = script.questions[state.at] ?? '';
  switch (tap.type) {
    case 'touched':
      return isAtRest(state) ? state : awake(state);
    case 'language-chosen':
      return tap.language === 'th' && state.screen === 'attract'
        ? atRest(state)
        : awake({ ...state, language: tap.language });
    case 'started':
      return opened({ ...state, screen: script.isWhole ? 'whole' : script.hasService ? 'service' : 'question' });
    case 'service-chosen':
      return awake({ ...state, service: tap.service, isChosen: !script.isWhole });
    case 'scored':
      return awake({
        ...state,
        scores: { ...state.scores, [tap.question ?? question]: tap.score },
        isChosen: !script.isWhole,
      });
    case 'reasoned':
      return awake({ ...state, reason: tap.reason, isChosen: !script.isWhole });
    case 'skipped': {
      if (state.screen === 'service') return after(script, { ...state, service: undefined });
      if (state.screen === 'reason') return after(script, { ...state, reason: undefined });
      const { [question]: _, ...scores } = state.scores;
      return after(script, { ...state, scores });
    }
    case 'stepped-back':
      return steppedBack(script, state);
    case 'sent':
      // Whoever sends a page has seen all of it.
      return Object.keys(state.scores).length
        ? { ...state, seen: script.questions.length - 1, saving: 'present' }
        : awake(state);
    case 'staff-called':
      return state.screen === 'attract' ? opened({ ...state, screen: 'staff' }) : state;
    case 'finished':
      return atRest(state);
  }
}

/** The next question, then the reasons, then the disk. Who has answered nothing has nothing to be thanked for. */
function after({ questions, hasReasons }: KioskScript, state: KioskState): KioskState {
  if (state.screen === 'service') return opened({ ...state, screen: 'question', isChosen: false });
  const next = state.at + 1;
  if (state.screen === 'question' && next < questions.length)
    return opened({ ...state, at: next, seen: Math.max(state.seen, next), isChosen: false });
  if (!Object.keys(state.scores).length) return atRest(state);
  if (state.screen === 'question' && hasReasons) return opened({ ...state, screen: 'reason', isChosen: false });
  return { ...state, saving: 'present' };
}

function steppedBack({ questions, hasService }: KioskScript, state: KioskState): KioskState {
  if (state.screen === 'reason')
    return opened({ ...state, screen: 'question', at: questions.length - 1, isChosen: false });
  if (state.at > 0) return opened({ ...state, at: state.at - 1, isChosen: false });
  return hasService && state.screen === 'question'
    ? opened({ ...state, screen: 'service', isChosen: false })
    : atRest(state);
}

const timedOut = (state: KioskState): KioskState =>
  state.screen !== 'thanks' && Object.keys(state.scores).length ? { ...state, saving: 'left' } : atRest(state);

const awake = (state: KioskState): KioskState => ({ ...state, deadline: state.now + IDLE_MS });

const opened = (state: KioskState): KioskState => ({ ...awake(state), deafUntil: state.now + SETTLE_MS });

const thanks = ({ language, now }: KioskState): KioskState => ({
  ...AT_REST,
  screen: 'thanks',
  language,
  now,
  deadline: now + THANKS_MS,
  deafUntil: now + DEAF_MS,
});

const atRest = ({ screen, isUnsaved, now }: KioskState): KioskState => ({
  ...AT_REST,
  isUnsaved,
  now,
  deafUntil: screen === 'thanks' ? now + DEAF_MS : 0,
});
