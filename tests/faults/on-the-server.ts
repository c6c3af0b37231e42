import { readLedger } from '../support/ledger-file.ts';

/** What stands in the server's own file, each thing in words that tell it from every other, with how often it stands there. */
export type Standing = ReadonlyMap<string, number>;

/** Cases by the words that were taken down. */
export const casesOn = (dataDir: string): Standing =>
  countEach(
    dataDir,
    "SELECT body ->> 'text' AS said FROM personal JOIN events USING (seq) WHERE events.type = 'complaint' AND event ->> 'type' = 'logged'",
  );

/** Answers from phones by face and reason. */
export const answersOn = (dataDir: string): Standing =>
  countEach(
    dataDir,
    "SELECT (event ->> '$.facts.scores.smile') || ' ' || (event ->> '$.facts.reason') AS said FROM responses WHERE event ->> '$.facts.source' = 'phone'",
  );

function countEach(dataDir: string, sql: string): Standing {
  const standing = new Map<string, number>();
  for (const { said } of readLedger<{ said: string }>(dataDir, sql)) standing.set(said, (standing.get(said) ?? 0) + 1);
  return standing;
}

/** What of `said` has arrived since `before`, and what stands there more often than it was said, whoever said it. */
export function arrivedSince(before: Standing, now: Standing, said: readonly string[]) {
  const news = [...now].map(([words, times]) => ({ words, times: times - (before.get(words) ?? 0) }));
  const once = (words: string) => (said.includes(words) ? 1 : 0);
  return {
    arrived: news.reduce((sum, { words, times }) => sum + Math.min(times, once(words)), 0),
    doubled: news.reduce((sum, { words, times }) => sum + Math.max(0, times - once(words)), 0),
  };
}
