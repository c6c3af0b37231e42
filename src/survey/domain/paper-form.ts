import { z } from 'zod/mini';
import { scaleOf, type Item, type Questionnaire } from './questionnaire.ts';
import type { ResponseCommand } from './response.ts';
import { NO_OPINION, type Step } from './scale.ts';

/** What is typed where the paper has no mark. */
export const NOT_ANSWERED = '-';
/** What was typed for one item: `''` nothing yet, `-` no mark on the paper, else the number of a choice. */
export const Typed = z.string().check(z.regex(/^(-|\d{0,2})$/));

interface PaperChoice {
  /** By which it is typed. */
  readonly number: string;
  /** What the answer keeps of it: a score, or the key of an option. */
  readonly value: string;
  readonly text: Item['text'];
  readonly face?: Step;
}

/** One box of a paper form, in the order of the paper. */
export interface PaperItem {
  readonly part: 'question' | 'reason' | 'background';
  readonly key: string;
  /** Absent where it asks for the reason, which no questionnaire words. */
  readonly text?: Item['text'];
  readonly aspect?: Item['text'];
  readonly choices: readonly PaperChoice[];
}

const NO_OPINION_CHOICE: PaperChoice = {
  number: `${NO_OPINION}`,
  value: `${NO_OPINION}`,
  text: { th: 'ไม่มีความเห็น', en: 'No opinion' },
};

const numbered = (options: readonly Item[]): readonly PaperChoice[] =>
  options.map(({ key, text }, index) => ({ number: `${index + 1}`, value: key, text }));

/** Everything that a paper form asks: the questions by their steps, then the reason, then the background, each by the number of its options. */
export function paperItems(asked: Questionnaire): readonly PaperItem[] {
  const { questions, reasons, background = [], aspects = [] } = asked;
  const { steps, hasNoOpinion } = scaleOf(asked);
  const choices = [
    ...steps.map(({ step, face, th, en }) => ({ number: `${step}`, value: `${step}`, text: { th, en }, face })),
    ...(hasNoOpinion ? [NO_OPINION_CHOICE] : []),
  ];
  return [
    ...questions.map(({ key, text, aspect }) => {
      const side = aspects.find((one) => one.key === aspect);
      return { part: 'question' as const, key, text, ...(side && { aspect: side.text }), choices };
    }),
    ...(reasons.length > 0 ? [{ part: 'reason' as const, key: '', choices: numbered(reasons) }] : []),
    ...background.map(({ key, text, options }) => ({
      part: 'background' as const,
      key,
      text,
      choices: numbered(options),
    })),
  ];
}

/**
 * What stands in a box after one more sign; `undefined` where the sign means nothing there. A second digit makes a longer number where there is one, and
 * chooses anew where there is none. 0 is "no opinion" where the paper offers that, and everywhere else "no mark", like the dash.
 */
export function typedAfter({ choices }: PaperItem, before: string, sign: string): string | undefined {
  if (sign === NOT_ANSWERED) return NOT_ANSWERED;
  const isThere = (number: string) => choices.some((choice) => choice.number === number);
  if (before !== NOT_ANSWERED && isThere(before + sign)) return before + sign;
  if (isThere(sign)) return sign;
  return sign === '0' ? NOT_ANSWERED : undefined;
}

/** The answer that a form gives; `undefined` where it scores nothing, which is no answer. */
export function paperResponse(
  items: readonly PaperItem[],
  typed: readonly string[],
  { point, questionnaire }: Pick<ResponseCommand, 'point' | 'questionnaire'>,
): ResponseCommand | undefined {
  const chosen = items.flatMap(({ part, key, choices }, index) => {
    const choice = choices.find(({ number }) => number === typed[index]);
    return choice ? [{ part, key, value: choice.value }] : [];
  });
  const of = (wanted: PaperItem['part']) => chosen.filter(({ part }) => part === wanted);
  const scores = of('question').map(({ key, value }) => [key, Number(value)] as const);
  const [reason] = of('reason');
  const background = of('background').map(({ key, value }) => [key, value] as const);
  if (scores.length === 0) return undefined;
  return {
    type: 'response.give',
    point,
    questionnaire,
    source: 'paper',
    scores: Object.fromEntries(scores),
    ...(reason && { reason: reason.value }),
    ...(background.length > 0 && { background: Object.fromEntries(background) }),
  };
}
