import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import type { Result } from '#kernel/domain/result.ts';
import { Button } from '#ui/client/Button.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { DOOR_WORDS, type DoorRefusal } from './door-words.ts';

interface KioskDoorProps {
  readonly language: Language;
  /** From the link by which the page was opened; `''` where there was none. It is tried at once. */
  readonly code: string;
  /** The page of this tablet's own point, where it is a kiosk already. */
  readonly own: string | undefined;
  /** Makes this tablet a kiosk and goes to its page. Always resolves. */
  readonly enrol: (typed: string) => Promise<Result<unknown, DoorRefusal>>;
}

/** Where a tablet becomes a kiosk, by a code that an officer shows. */
export function KioskDoor({ language, code, own, enrol }: KioskDoorProps) {
  const words = DOOR_WORDS[language];
  const [typed, setTyped] = useState(code);
  const [isBusy, setBusy] = useState(code !== '');
  const [refusal, setRefusal] = useState<DoorRefusal>();
  const box = useRef<HTMLInputElement>(null);

  const send = async (wanted: string) => {
    setBusy(true);
    const enrolled = await enrol(wanted);
    if (enrolled.ok) return;
    setBusy(false);
    setRefusal(enrolled.error);
    box.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void send(typed);
  };
  useEffect(() => {
    if (code) void send(code);
    // The link is tried once, whatever is typed afterwards.
  }, []);

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <div className="field" data-invalid={refusal ? '' : undefined}>
        <label htmlFor="code">{words.label}</label>
        <span className="hint" id="code-hint">
          {words.hint}
        </span>
        <span className="error" id="code-error" role="alert">
          {refusal && (
            <>
              <Icon name="alert" className="small" />
              {words.refusals[refusal]}
            </>
          )}
        </span>
        <input
          id="code"
          ref={box}
          className="input code"
          lang="en"
          value={typed}
          aria-invalid={refusal ? true : undefined}
          aria-describedby="code-hint code-error"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Button type="submit" isWide isBusy={isBusy} busyLabel={words.busy}>
        {words.enrol}
      </Button>
      {own && (
        <p>
          <a className="go" href={own}>
            {words.own}
          </a>
        </p>
      )}
    </form>
  );
}
