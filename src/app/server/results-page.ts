import { formatDay, formatMonth } from '#i18n/domain/format-date.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { Language } from '#i18n/domain/language.ts';
import { firstDayOf } from '#kernel/domain/period.ts';
import type { PublicFigure, PublicGroup, PublicQuestion } from '#survey/domain/publication.ts';
import { scaleOf, type Questionnaire } from '#survey/domain/questionnaire.ts';
import { readingOf } from '#survey/domain/results.ts';
import { sectionsOf } from '#survey/domain/sections.ts';
import { BANDS_A } from '#survey/domain/statistics.ts';
import { documentOf, escapeHtml } from './html.ts';
import { DEMO } from './plain-pages.ts';
import type { ResidentAssets } from './resident-assets.ts';
import type { Published, ResultsOfYear } from './results-page-data.ts';
import { barOf, figureCells, HATCHING, hundredths, legendOf, piecesOf, tableOf, textOf } from './results-page-parts.ts';
import { RESULTS_WORDS } from './results-page-words.ts';

/** The page of one fiscal year, for everybody: it needs no script, and prints as it is. */
export function resultsPage(
  results: ResultsOfYear,
  language: Language,
  { styles, isDemo }: Pick<ResidentAssets, 'styles'> & { readonly isDemo: boolean },
): string {
  const words = RESULTS_WORDS[language];
  const { organisation, year, years, published, nothing } = results;
  const address = (one: number, ending = '') => `/results/${one}${ending}?lang=${language}`;
  const otherYears = years.map((one) =>
    one === year ? `<b aria-current="page">${one}</b>` : `<a class="go" href="${address(one)}">${one}</a>`,
  );
  const why = { none: words.noneWhy, 'too-few': words.tooFewWhy, 'not-yet': words.notYetWhy };
  const said = { none: words.none, 'too-few': words.tooFew, 'not-yet': words.notYet };
  const files = published.length
    ? `<p class="inline no-print"><span>${words.files}</span><a class="go" href="${address(year, '.csv')}">CSV</a><a class="go" href="/results/${year}.json">JSON</a></p>`
    : '';
  return documentOf({
    title: `${words.title} ${year} · ${organisation}`,
    language,
    seat: 'resident',
    isDemo,
    head: `${styles}\n<link rel="stylesheet" href="/results.css">`,
    body: `${isDemo ? DEMO : ''}${HATCHING}<main class="page results">
<header><p class="soft">${escapeHtml(organisation)}</p>
<h1>${words.heading(year)}</h1></header>
<nav class="inline no-print" aria-label="${words.years}"><span>${words.years}</span>${otherYears.join('')}${words.other}</nav>
${nothing ? `<section><h2>${said[nothing]}</h2><p>${why[nothing]}</p></section>` : ''}
${published.map((one) => sectionOf(one, results, language)).join('\n')}
<section class="soft about"><h2>${words.aboutTitle}</h2>
${words.about.map((line) => `<p>${line}</p>`).join('\n')}
</section>
${files}
<p class="no-print"><a class="go" href="/">${words.home}</a></p>
</main>`,
  });
}

function sectionOf({ told, asked }: Published, { pointOf }: ResultsOfYear, language: Language): string {
  const words = RESULTS_WORDS[language];
  const { highest, bands } = readingOf(asked);
  const { mean, satisfaction, band } = told.whole;
  const answers = formatNumber(told.answers);
  const lead =
    mean === undefined
      ? words.leadCount(answers)
      : words.lead(answers, hundredths(mean), highest, hundredths(satisfaction), band && words.bands[band]);
  const pointName = (key: string) => escapeHtml(key ? (pointOf(key)?.name ?? key) : words.several);
  const monthName = (key: string) => formatMonth(firstDayOf(key), 'long', language);
  const groups = (caption: string, head: string, all: readonly PublicGroup[], nameOf: (key: string) => string) =>
    all.length ? groupTable({ caption, head, all, nameOf }, bands !== undefined, language) : '';
  return `<section class="stack">
<h2>${escapeHtml(asked.title[language])}</h2>
<p class="lead">${lead}</p>
<p class="soft">${[
    words.asOf(formatDay(told.day, 'long', language)),
    ...(told.partial ? [words.partial(formatNumber(told.partial))] : []),
    ...(mean === undefined ? [words.meanHidden] : []),
  ].join('<br>')}</p>
${bars(told.questions, asked, language)}
${questionTable({ told, asked }, language)}
${bands ? `<p class="soft small">${words.levels} ${(bands === BANDS_A ? words.bandsA : words.bandsB).map((one, i, all) => `<span class="nowrap">${one}${i < all.length - 1 ? ',' : ''}</span>`).join(' ')}</p>` : ''}
${groups(words.points, words.point, told.points, pointName)}
${groups(words.months, words.month, told.months, monthName)}
</section>`;
}

function bars(questions: readonly PublicQuestion[], asked: Questionnaire, language: Language): string {
  const hasHidden = questions.some(({ steps }) => steps.includes(null));
  const items = sectionsOf(asked).flatMap(({ questions: its }) =>
    its.map((item) => {
      const question = questions.find(({ key }) => key === item.key)!;
      return `<li><span class="t">${textOf(item, language)}</span>${barOf(piecesOf(question, asked, language), language) || `<span class="soft">${RESULTS_WORDS[language].notTold}</span>`}<span class="n">${hundredths(question.mean)}</span></li>`;
    }),
  );
  return `<figure class="plot">${legendOf(asked, hasHidden, language)}<ol class="bars">${items.join('\n')}</ol></figure>`;
}

function questionTable({ told, asked }: Published, language: Language): string {
  const words = RESULTS_WORDS[language];
  const { steps } = scaleOf(asked);
  const hasBands = readingOf(asked).bands !== undefined;
  const column = (name: string) => `<th scope="col" class="n">${name}</th>`;
  const head = `<th scope="col">${words.question}</th>${steps.map((step) => column(step[language])).join('')}${column(words.answers)}${column(words.mean)}${column(words.percent)}${hasBands ? `<th scope="col">${words.level}</th>` : ''}`;
  const sum = (kind: string, name: string, figure: PublicFigure) =>
    `<tr data-kind="${kind}"><th scope="row" colspan="${steps.length + 1}">${name}</th><td class="n">${counted(figure.count)}</td>${figureCells(figure, hasBands, language)}</tr>`;
  const rows = sectionsOf(asked).flatMap(({ aspect, questions }) => [
    ...(aspect
      ? [
          sum(
            'head',
            textOf(aspect, language),
            told.aspects.find(({ key }) => key === aspect.key)!,
          ),
        ]
      : []),
    ...questions.map((item) => {
      const question = told.questions.find(({ key }) => key === item.key)!;
      const cells = piecesOf(question, asked, language).map(({ columns, count }) => {
        const text = columns === 1 || count === undefined ? counted(count) : words.together(formatNumber(count));
        return columns === 1
          ? `<td class="n">${text}</td>`
          : `<td class="n together" colspan="${columns}">${text}</td>`;
      });
      return `<tr><th scope="row">${textOf(item, language)}</th>${cells.join('')}<td class="n">${counted(question.count)}</td>${figureCells(question, hasBands, language)}</tr>`;
    }),
  ]);
  const foot = asked.questions.length > 1 ? [sum('foot', words.whole, told.whole)] : [];
  return tableOf(words.questions, head, [...rows, ...foot]);
}

interface Groups {
  readonly caption: string;
  readonly head: string;
  readonly all: readonly PublicGroup[];
  readonly nameOf: (key: string) => string;
}

function groupTable({ caption, head, all, nameOf }: Groups, hasBands: boolean, language: Language): string {
  const words = RESULTS_WORDS[language];
  const hasMeans = all.some(({ mean }) => mean !== undefined);
  const column = (name: string) => `<th scope="col" class="n">${name}</th>`;
  const figures = `${column(words.mean)}${column(words.percent)}${hasBands ? `<th scope="col">${words.level}</th>` : ''}`;
  const rows = all.map(
    (group) =>
      `<tr><th scope="row">${nameOf(group.key)}</th><td class="n">${formatNumber(group.answers)}</td>${hasMeans ? figureCells(group, hasBands, language) : ''}</tr>`,
  );
  return tableOf(caption, `<th scope="col">${head}</th>${column(words.answers)}${hasMeans ? figures : ''}`, rows);
}

const counted = (count: number | undefined): string => (count === undefined ? '–' : formatNumber(count));
