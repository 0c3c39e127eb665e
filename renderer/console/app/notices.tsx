import { useState } from 'react';
import { isTextKey } from '../../../shared/text/translate.ts';
import { useDeeds, useStore } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** What could be read behind a damage, to be taken back with one press; gone when that was done. */
const Salvage = () => {
  const t = useText();
  const { catchUp } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const { session, bridge } = useStore();
  const [count, setCount] = useState(session.start.salvageable);
  if (count === 0) return null;
  const take = async (): Promise<void> => {
    const answer = await bridge.calls['journal/take-back'](undefined);
    if (!answer.ok) return refuse(t(`refusal.${answer.code}`, answer.values));
    setCount(0);
    await catchUp();
    const { taken, left } = answer.value;
    announce(t(left > 0 ? 'salvage.left' : 'salvage.taken', { count: taken, left }));
  };
  return (
    <li>
      {t('salvage.offer', { count })} <Button onPress={() => void take()}>{t('salvage.take', { count })}</Button>
    </li>
  );
};

/** What main found at the start and a person must know: in words, until it is put away. */
export const Notices = () => {
  const t = useText();
  const { notices } = useStore().session.start;
  const [isAway, setAway] = useState(false);
  if (isAway || notices.length === 0) return null;
  return (
    <section className="frame-line" aria-label={t('app.notices')}>
      <ul className="grow">
        {notices.map(({ code, values }) => {
          const key = `start.${code}`;
          return <li key={code}>{isTextKey(key) ? t(key, values) : code}</li>;
        })}
        <Salvage />
      </ul>
      <Button onPress={() => setAway(true)}>{t('app.dismiss')}</Button>
    </section>
  );
};
