import { businessDay } from '#kernel/domain/business-day.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { WHOLE_POINT } from './drive.ts';
import { saidBy } from './said-by.ts';

const WITHOUT_MIDDLE = namedId('standard-four');

/** From today on one point asks the usual questionnaire on phones, and at its kiosk the same in four steps, with no opinion among them. */
export const askWhole = (url: string): Promise<void> =>
  saidBy(url, 'admin', [
    {
      target: { type: 'questionnaire', id: WITHOUT_MIDDLE },
      body: { type: 'questionnaire.publish', ...STANDARD, scale: 'four' },
    },
    {
      target: { type: 'asking', id: servicePointId(WHOLE_POINT) },
      body: { type: 'asking.set', from: businessDay(Date.now()), kiosk: WITHOUT_MIDDLE, phone: STANDARD_ID },
    },
  ]);
