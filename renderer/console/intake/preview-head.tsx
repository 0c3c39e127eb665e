import type { Preview } from '../../../shared/intake/preview.ts';
import { useText } from '../../ui/text.tsx';

type Props = { readonly preview: Preview; readonly sheet: number; readonly onSheet: (sheet: number) => void };

const SheetLine = ({ preview, sheet }: Omit<Props, 'onSheet'>) => {
  const t = useText();
  const shown = preview.sheets[sheet];
  if (!shown) return null;
  const values = { number: sheet + 1, name: shown.name, from: shown.headFrom, row: shown.headTo, count: shown.records };
  return <>{t(shown.headFrom === shown.headTo ? 'intake.sheet-used' : 'intake.sheet-used-two', values)}</>;
};

const Counts = ({ counts }: Pick<Preview, 'counts'>) => {
  const t = useText();
  const shown = [
    ['doubtful', counts.doubtful > 0 ? 'red' : 'i3'],
    ['new', ''],
    ['changed', ''],
    ['same', ''],
  ] as const;
  return (
    <div className="intake-counts">
      {shown.map(([name, tone]) => (
        <span key={name} className={tone}>
          <b>{counts[name]}</b>
          {t(`intake.count-${name}`)}
        </span>
      ))}
      <span className="i3">
        <b className="intake-light">{counts.leftOut}</b>
        {t('intake.count-left-out')}
      </span>
    </div>
  );
};

const SheetTabs = ({ preview, sheet, onSheet }: Props) => {
  const t = useText();
  const used = [...preview.sheets.entries()].filter(([, { skipped }]) => skipped === null);
  if (used.length < 2) return null;
  return (
    <nav className="intake-tabs" aria-label={t('intake.sheet-tabs')}>
      {used.map(([at, { name }]) => (
        <button key={name} type="button" className="button" aria-pressed={at === sheet} onClick={() => onSheet(at)}>
          {name}
        </button>
      ))}
    </nav>
  );
};

/** The file, where its head was found, what was not read, and the counts. */
export const PreviewHead = ({ preview, sheet, onSheet }: Props) => {
  const t = useText();
  return (
    <header className="intake-head">
      <div className="intake-file">
        <h1 className="cut">{preview.file}</h1>
        <p className="i3">
          <span className="nw">{t(`intake.kind-${preview.kind}`)}</span>
          <SheetLine preview={preview} sheet={sheet} />
          <span className="nw">{t('intake.nothing-written')}</span>
        </p>
        {preview.sheets.map(({ name, skipped }) =>
          skipped === null ? null : (
            <p className="i3" key={name}>
              {t(`intake.sheet-${skipped}`, { name })}
            </p>
          ),
        )}
        <SheetTabs preview={preview} sheet={sheet} onSheet={onSheet} />
      </div>
      <span className="grow" />
      <Counts counts={preview.counts} />
    </header>
  );
};
