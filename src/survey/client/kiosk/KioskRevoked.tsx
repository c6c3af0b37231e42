import type { Language } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import { Head } from '#ui/client/Head.tsx';
import type { ResidentPage } from '../../domain/resident-page.ts';
import { countOf, type LetterBoxState } from '../resident/letter-box.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

interface KioskRevokedProps {
  readonly page: ResidentPage;
  readonly language: Language;
  readonly box: LetterBoxState;
}

/** Out of service: it asks nobody any more, and tells its staff what became of what it holds. It is enrolled anew only where there is a road. */
export function KioskRevoked({ page, language, box }: KioskRevokedProps) {
  const words = RESIDENT_WORDS[language].kiosk;
  return (
    <>
      <Head title={page.organisation} line={page.point.name} road="open" />
      <main className="attract">
        <div className="say">
          <h1>{words.revoked}</h1>
          <p>{words.revokedElsewhere}</p>
          <p className="for-staff">{words.revokedStaff(countOf(box, 'waiting'))}</p>
        </div>
        {box.road === 'open' && (
          <Button kind="second" onClick={() => location.assign('/k')}>
            {words.enrolAgain}
          </Button>
        )}
      </main>
    </>
  );
}
