import { caseload } from '#complaint/domain/caseload.ts';
import { complaint } from '#complaint/domain/complaint.ts';
import { kiosk } from '#identity/domain/kiosk.ts';
import { person } from '#identity/domain/person.ts';
import { seal, sealProjection, type Catalogue, type SealedAggregate } from '#ledger/domain/aggregate.ts';
import { outcome } from '#ledger/domain/outcome.ts';
import { measure } from '#measure/domain/measure.ts';
import { organisation } from '#organisation/domain/organisation.ts';
import { servicePoint } from '#organisation/domain/service-point.ts';
import { unit } from '#organisation/domain/unit.ts';
import { asking } from '#survey/domain/asking.ts';
import { breakdown } from '#survey/domain/breakdown.ts';
import { comment, comments } from '#survey/domain/comment.ts';
import { eit } from '#survey/domain/eit.ts';
import { improvement } from '#survey/domain/improvement.ts';
import { kioskRules } from '#survey/domain/kiosk-rules.ts';
import { publication } from '#survey/domain/publication.ts';
import { questionnaire } from '#survey/domain/questionnaire.ts';
import { response } from '#survey/domain/response.ts';
import { review } from '#survey/domain/review.ts';
import { scoreTable } from '#survey/domain/score-table.ts';
import { surveyReport } from '#survey/domain/survey-report.ts';
import { tally } from '#survey/domain/tally.ts';

const aggregates: readonly SealedAggregate[] = [
  seal(organisation),
  seal(unit),
  seal(servicePoint),
  seal(person),
  seal(kiosk),
  seal(complaint),
  seal(measure),
  seal(questionnaire),
  seal(asking),
  seal(eit),
  seal(improvement),
  seal(kioskRules),
  seal(response),
  seal(comment),
  seal(review),
  seal(scoreTable),
  seal(surveyReport),
  seal(outcome),
];

/** The only file that knows every room. Ledger and sync are handed this list and learn nothing more. */
export const catalogue: Catalogue = {
  aggregates: Object.fromEntries(aggregates.map((aggregate) => [aggregate.type, aggregate])),
  projections: [
    sealProjection(caseload),
    sealProjection(tally),
    sealProjection(breakdown),
    sealProjection(comments),
    sealProjection(publication),
  ],
};
