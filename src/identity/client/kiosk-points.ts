/** What this room reads of a service point. */
export interface PointRead {
  readonly name: string;
}
