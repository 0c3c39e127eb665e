import type { SavedState } from '../../store/append.ts';
import { useSaved } from '../../store/store.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';

const phaseOf = ({ at, waiting, isSlow, trouble }: SavedState): 'not' | 'under-way' | 'none' | 'at' => {
  if (trouble !== null) return 'not';
  if (isSlow && waiting > 0) return 'under-way';
  return at === null ? 'none' : 'at';
};

/** Whether what was typed lies on the disk: said only after the receipt, always at the same place. */
export const SavedMark = () => {
  const t = useText();
  const saved = useSaved();
  const phase = phaseOf(saved);
  if (phase === 'not')
    return (
      <span className="bar-saved is-not" role="alert">
        <Mark shape="over" />
        {t('saved.not', { count: saved.waiting })}
      </span>
    );
  if (phase === 'under-way')
    return (
      <span className="bar-saved">
        <Mark shape="doing" />
        {t('saved.under-way')}
      </span>
    );
  if (phase === 'none') return <span className="bar-saved i3">{t('saved.none')}</span>;
  return (
    <span className="bar-saved">
      <Mark shape="done" />
      {t('saved.at')} <b>{saved.at?.slice(11, 19)}</b>
    </span>
  );
};
