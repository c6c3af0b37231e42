import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CaseNow } from '#complaint/client/CaseNow.tsx';
import type { StaffMember } from '#identity/domain/person.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import type { Command } from '#ledger/domain/command.ts';
import { MeasureNow } from '#measure/client/MeasureNow.tsx';
import type { ServicePoint } from '#organisation/domain/service-point.ts';
import { placeOf } from './telling-of.ts';

/** What there is now of the thing that a command was said of, in the words of its room. */
export function Now({ command }: { command: Command }) {
  switch (command.target.type) {
    case 'complaint':
      return <CaseNow id={command.target.id} />;
    case 'measure':
      return <MeasureNow command={command} />;
    default:
      return <ThingNow command={command} />;
  }
}

function ThingNow({ command }: { command: Command }) {
  const { t } = useTranslation('telling');
  const { t: identity } = useTranslation('identity');
  const { type, id } = command.target;
  const view = useView(type, id);
  if (!view) return null;
  const { state } = view;
  const place = placeOf(command);
  const sentence = () => {
    if (state === undefined) return t('now.notThere');
    switch (type) {
      case 'person': {
        const { name = '', login, roles } = state as StaffMember;
        return t('now.person', { name, login, roles: roles.map((role) => identity(`roles.${role}`)).join(' · ') });
      }
      case 'service-point': {
        const { name, code } = state as ServicePoint;
        return t('now.point', { name, code });
      }
      default:
        return t('now.there');
    }
  };
  return (
    <>
      <p>{sentence()}</p>
      {state !== undefined && place !== undefined && (
        <Link className="go" href={place}>
          {t('now.open')}
        </Link>
      )}
    </>
  );
}
