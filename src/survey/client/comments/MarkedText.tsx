import { whoIsNamed } from '../../domain/who-is-named.ts';

/** Words in which whatever may name somebody is marked, for eyes and for ears. */
export function MarkedText({ text, naming }: { text: string; naming: string }) {
  const places = whoIsNamed(text);
  const parts = places.map(
    ({ from, to }, i) => [text.slice(places[i - 1]?.to ?? 0, from), text.slice(from, to)] as const,
  );
  return (
    <blockquote>
      {parts.map(([before, named], i) => (
        // The places of a text never change.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={i}>
          {before}
          <mark title={naming}>{named}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.to ?? 0)}
    </blockquote>
  );
}
