/** What this room reads of a service point. `questionnaire`: what it asks before anybody has set something else. */
export interface PointAsked {
  readonly name: string;
  readonly code: string;
  readonly questionnaire: string;
}
