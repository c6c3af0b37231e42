import { z } from 'zod/mini';

/** The scales that are in use (domain facts §3.1): five steps, four without a middle, two. */
export const ScaleName = z.enum(['five', 'four', 'two']);
export type ScaleName = z.infer<typeof ScaleName>;

/** The key of a score: how many steps from below, from 1. */
export type Step = 1 | 2 | 3 | 4 | 5;

interface ScaleStep {
  readonly step: Step;
  /** Which of the five faces looks at whoever answers. */
  readonly face: Step;
  readonly th: string;
  readonly en: string;
}

export interface Scale {
  /** The best first, as on paper. */
  readonly steps: readonly ScaleStep[];
  /** May one say that one has no opinion? It counts among the answers, and not in the mean. */
  readonly hasNoOpinion: boolean;
}

/** The score of whoever has no opinion. */
export const NO_OPINION = 0;

export const SCALES: Readonly<Record<ScaleName, Scale>> = {
  five: {
    steps: [
      { step: 5, face: 5, th: 'มากที่สุด', en: 'Very satisfied' },
      { step: 4, face: 4, th: 'มาก', en: 'Satisfied' },
      { step: 3, face: 3, th: 'ปานกลาง', en: 'Neither' },
      { step: 2, face: 2, th: 'น้อย', en: 'Dissatisfied' },
      { step: 1, face: 1, th: 'น้อยที่สุด', en: 'Very dissatisfied' },
    ],
    hasNoOpinion: false,
  },
  four: {
    steps: [
      { step: 4, face: 5, th: 'พอใจมาก', en: 'Very satisfied' },
      { step: 3, face: 4, th: 'ค่อนข้างพอใจ', en: 'Rather satisfied' },
      { step: 2, face: 2, th: 'ไม่ค่อยพอใจ', en: 'Rather dissatisfied' },
      { step: 1, face: 1, th: 'ไม่พอใจ', en: 'Dissatisfied' },
    ],
    hasNoOpinion: true,
  },
  two: {
    steps: [
      { step: 2, face: 5, th: 'พอใจ', en: 'Satisfied' },
      { step: 1, face: 2, th: 'ควรปรับปรุง', en: 'Should improve' },
    ],
    hasNoOpinion: false,
  },
};

/** Can this score be given on this scale? */
export const isOnScale = ({ steps, hasNoOpinion }: Scale, score: number): boolean =>
  steps.some(({ step }) => step === score) || (hasNoOpinion && score === NO_OPINION);
