import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';

type Props = { readonly onEnd: () => void; readonly onGoOn: () => void };

/** What ending a rehearsal throws away, before it is ended. */
export const RehearsalLine = ({ onEnd, onGoOn }: Props) => {
  const t = useText();
  return (
    <p className="frame-line" role="alert">
      <span className="grow">{t('rehearsal.end-ask')}</span>
      <Button hint="Alt+Y" onPress={onEnd}>
        {t('rehearsal.end')}
      </Button>
      <Button hint="Esc" shortcut="Escape" onPress={onGoOn}>
        {t('rehearsal.go-on')}
      </Button>
    </p>
  );
};
