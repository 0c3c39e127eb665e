import { useMemo } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { useCalls, useStore } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import './rehearse-button.css';

/** Goes through a prepared meeting on a copy of the records, and says what that does; nothing in a rehearsal itself. */
export const RehearseButton = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const calls = useCalls();
  const { refuse } = useLiveRegion();
  const isOn = useStore().session.start.rehearsal !== null;
  const begin = useMemo(
    () => (): void => {
      void calls['rehearsal/begin']({ meeting: meeting.id }).then((answer) => {
        if (!answer.ok) refuse(t(`refusal.${answer.code}`, answer.values));
      });
    },
    [calls, refuse, t, meeting.id],
  );
  const keys = useMemo<Keys>((): Keys => (isOn ? {} : { ['Alt+Y']: () => void begin() }), [isOn, begin]);
  useKeys(keys);
  if (isOn) return null;
  return (
    <span className="rehearse">
      <Button hint="Alt+Y" onPress={begin}>
        {t('rehearsal.begin')}
      </Button>
      <span className="h">{t('rehearsal.what')}</span>
    </span>
  );
};
