import { useState } from 'react';
import { isTextKey } from '../../../shared/text/translate.ts';
import { useStore } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';

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
      </ul>
      <Button onPress={() => setAway(true)}>{t('app.dismiss')}</Button>
    </section>
  );
};
