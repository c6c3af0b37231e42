import { useState } from 'react';
import { z } from 'zod/mini';

/** What a page that led here begins an entry with. It lies in the history's state, where no address shows it. */
const Begun = z.object({ entry: z.string().check(z.minLength(1), z.maxLength(2_000)) });

/** The words with which an entry was begun elsewhere, until it is left; then they are forgotten, and opening the page anew begins nothing. */
export function useBegunEntry(): { readonly text: string | undefined; readonly leave: () => void } {
  const [text, setText] = useState(() => Begun.safeParse(history.state).data?.entry);
  const leave = () => {
    if (text === undefined) return;
    history.replaceState(null, '');
    setText(undefined);
  };
  return { text, leave };
}
