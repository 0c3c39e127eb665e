import { memo, type RefObject } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { HostPanel } from './host-panel.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  readonly box: RefObject<HTMLElement | null>;
};

/** The chair's sheet in a column of its own; the village, its panels and the record stay in sight. */
export const HostBeside = memo(({ state, meeting, desk, box }: Props) => {
  const t = useText();
  return (
    <section className="desk-host panel" aria-label={t('panel.host')} ref={box}>
      <h2 className="section-head">
        <span className="grow">{t('panel.host')}</span>
        <KeyHint>Alt+H</KeyHint>
      </h2>
      <HostPanel state={state} meeting={meeting} desk={desk} />
    </section>
  );
});
