import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Day } from '#kernel/domain/business-day.ts';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import { DOORS, planOf, type Door } from '../../domain/asking-plan.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { AskingPoint } from '../use-points.ts';
import { versionName } from './version-name.ts';

interface QuestionnaireRowProps {
  readonly id: string;
  readonly version: Questionnaire;
  readonly isWaiting: boolean;
  readonly points: readonly AskingPoint[];
  readonly today: Day;
}

/** One version: what it is, where it is asked now, and where it will be. */
export function QuestionnaireRow({ id, version, isWaiting, points, today }: QuestionnaireRowProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const doorsOf = (asks: Readonly<Record<Door, string>>) => DOORS.filter((door) => asks[door] === id);
  const inWords = (doors: readonly Door[]) => doors.map((door) => t(`forms.door.${door}`)).join(', ');
  const lines = points.flatMap((point) => {
    const { now, later } = planOf(point, today);
    const here = doorsOf(now);
    const coming = later.filter((next, index) => doorsOf(next).some((door) => (later[index - 1] ?? now)[door] !== id));
    return [
      ...(here.length ? [t('forms.asksNow', { point: point.name, doors: inWords(here) })] : []),
      ...coming.map((next) =>
        t('forms.asksLater', {
          point: point.name,
          doors: inWords(doorsOf(next)),
          day: formatDay(next.from, 'short', language),
        }),
      ),
    ];
  });
  return (
    <Row
      href={`/questionnaires/${id}`}
      title={version.title[language]}
      sub={[
        versionName(id, t),
        t('forms.questions', { count: version.questions.length }),
        t(`forms.scale.${version.scale ?? 'five'}`),
      ].join(' · ')}
      {...(isWaiting && {
        state: 'waiting' as const,
        end: (
          <Status state="waiting" icon="unsent">
            {t('forms.waiting')}
          </Status>
        ),
      })}
    >
      {(lines.length > 0 ? lines : [t('forms.notAsked')]).map((line) => (
        <span key={line} className="sub">
          {line}
        </span>
      ))}
    </Row>
  );
}
