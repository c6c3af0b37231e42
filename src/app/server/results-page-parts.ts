import { formatNumber } from '#i18n/domain/format-number.ts';
import type { Language } from '#i18n/domain/language.ts';
import type { PublicFigure, PublicQuestion } from '#survey/domain/publication.ts';
import { scaleOf, type Questionnaire, type Item } from '#survey/domain/questionnaire.ts';
import { escapeHtml } from './html.ts';
import { RESULTS_WORDS } from './results-page-words.ts';

/** A step, or several that lie side by side and are told as their sum only. */
interface Piece {
  /** `none`: several steps. */
  readonly tone: string;
  readonly name: string;
  readonly columns: number;
  /** `undefined`: how many scored the question is not told either. */
  readonly count: number | undefined;
}

/** Hundredths as they are read; `–` where there is nothing. */
export const hundredths = (value: number | undefined): string =>
  value === undefined ? '–' : formatNumber(value / 100, 2);

/** In the language of the page. */
export const textOf = ({ text }: Item, language: Language): string => escapeHtml(text[language]);

/** The best first, as the columns of the table stand. */
export function piecesOf({ steps, count }: PublicQuestion, asked: Questionnaire, language: Language): readonly Piece[] {
  const scale = scaleOf(asked).steps;
  const told = scale.map(({ step }) => steps[step - 1] ?? undefined);
  const first = told.indexOf(undefined);
  const single = (at: number): Piece => {
    const { face, ...names } = scale[at]!;
    return { tone: `${face}`, name: names[language], columns: 1, count: told[at] };
  };
  if (first < 0) return told.map((_, at) => single(at));
  const last = told.lastIndexOf(undefined);
  const rest = told.reduce<number>((sum, times = 0) => sum + times, 0);
  const name = RESULTS_WORDS[language].range(scale[first]![language], scale[last]![language]);
  const hidden = { tone: 'none', name, columns: last - first + 1, count: count === undefined ? count : count - rest };
  return [...told.keys()].flatMap((at) => (at < first || at > last ? [single(at)] : at === first ? [hidden] : []));
}

/** What in grey would pass for another piece is hatched, by the names of the patterns in `HATCHING`. */
const HATCHES: Readonly<Record<string, string>> = { 1: 'hatch', none: 'together' };
const patternOf = (id: string, angle: number, lines: string) =>
  `<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path stroke="${lines}" d="M0 0v7"/></pattern>`;
/** Used by every bar of the page. */
export const HATCHING = `<svg class="unseen" aria-hidden="true">${patternOf('hatch', 45, 'var(--hatch)')}${patternOf('together', -45, 'var(--ink-faint)')}</svg>`;

/** Below it a number does not fit into its piece on a phone. */
const NARROW = 8;
/** One voice among hundreds must still be seen. */
const LEAST = 1;

/** The shares of the steps in one bar, the best at the left; nothing where they are not told. */
export function barOf(pieces: readonly Piece[], language: Language): string {
  const all = pieces.reduce((sum, { count = 0 }) => sum + count, 0);
  const drawn = pieces.flatMap(({ count, ...piece }) => (count ? [{ ...piece, share: (100 * count) / all }] : []));
  if (drawn.every(({ tone }) => tone === 'none')) return '';
  const whole = drawn.reduce((sum, { share }) => sum + Math.max(share, LEAST), 0);
  let start = 0;
  const rects = drawn.map(({ tone, share }) => {
    const width = (100 * Math.max(share, LEAST)) / whole;
    const place = `x="${start.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"`;
    const middle = (start + width / 2).toFixed(2);
    start += width;
    const hatch = HATCHES[tone] ? `<rect ${place} class="hatched" fill="url(#${HATCHES[tone]})"/>` : '';
    const number = `<text data-step="${tone}" x="${middle}%" y="50%">${formatNumber(share)}</text>`;
    return `<rect data-step="${tone}" ${place}/>${hatch}${share >= NARROW ? number : ''}`;
  });
  const { share: spoken } = RESULTS_WORDS[language];
  const label = drawn.map(({ name, share }) => spoken(name, formatNumber(share, 1))).join(' ');
  return `<svg class="bar" role="img" aria-label="${escapeHtml(label)}">${rects.join('')}</svg>`;
}

/** Names the colours of the bars, and defines the hatching that they share. */
export function legendOf(asked: Questionnaire, hasHidden: boolean, language: Language): string {
  const swatch = (tone: string) =>
    `<svg class="bar swatch" aria-hidden="true"><rect data-step="${tone}" width="100%" height="100%"/>${HATCHES[tone] ? `<rect class="hatched" fill="url(#${HATCHES[tone]})" width="100%" height="100%"/>` : ''}</svg>`;
  const steps = scaleOf(asked).steps.map(({ face, ...names }) => ({ tone: `${face}`, name: names[language] }));
  const hidden = hasHidden ? [{ tone: 'none', name: RESULTS_WORDS[language].hiddenLegend }] : [];
  const items = [...steps, ...hidden].map(({ tone, name }) => `<li>${swatch(tone)}${escapeHtml(name)}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** Mean, percent and level as cells of a table. */
export function figureCells({ mean, satisfaction, band }: PublicFigure, hasBands: boolean, language: Language): string {
  const { bands } = RESULTS_WORDS[language];
  const level = hasBands ? `<td>${band ? bands[band] : '–'}</td>` : '';
  return `<td class="n">${hundredths(mean)}</td><td class="n">${hundredths(satisfaction)}</td>${level}`;
}

/** A table that a phone pushes sideways, with the keyboard too. `head` and `rows` are cells. */
export const tableOf = (caption: string, head: string, rows: readonly string[]): string =>
  `<div class="scroll-x" role="group" tabindex="0" aria-label="${caption}"><table class="figures"><caption><span>${caption}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
