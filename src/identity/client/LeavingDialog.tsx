import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/client/Dialog.tsx';

interface LeavingDialogProps {
  readonly name: string;
  /** Who takes over what, a sentence each; it is asked while they are there. */
  readonly takings: readonly string[] | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The one confirmation, with all that follows from it. */
export function LeavingDialog({ name, takings, onYes, onNo }: LeavingDialogProps) {
  const { t } = useTranslation('identity');
  return (
    <Dialog
      isOpen={takings !== undefined}
      title={t('person.stopTitle', { name })}
      kind="danger"
      yes={t('person.stopYes')}
      no={t('person.stopNo')}
      onYes={onYes}
      onNo={onNo}
    >
      {takings && takings.length > 0 && (
        <ul>
          {takings.map((taking) => (
            <li key={taking}>{taking}</li>
          ))}
        </ul>
      )}
      <p>{t('leaving.sureText')}</p>
    </Dialog>
  );
}
