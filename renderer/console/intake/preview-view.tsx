import { useMemo, useState } from 'react';
import type { Handwork } from '../../../shared/intake/handwork.ts';
import type { Preview } from '../../../shared/intake/preview.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { DoubtList } from './doubt-list.tsx';
import { foldRows } from './fold-rows.ts';
import { PreviewHead } from './preview-head.tsx';
import { marksOf, SheetGrid } from './sheet-grid.tsx';
import { TeamList } from './team-list.tsx';
import { type Doubts, useDoubts } from './use-doubts.ts';
import { useHandwork } from './use-handwork.ts';

type Props = {
  readonly preview: Preview;
  readonly isWriting: boolean;
  readonly onDrop: () => void;
  readonly onRework: (answers: Readonly<Record<string, string>>, handwork: Handwork) => void;
  readonly onWrite: (answers: Readonly<Record<string, string>>, handwork: Handwork) => void;
};

const shownWithoutDoubt = 40;

const GridPane = ({
  preview,
  doubts,
  isOpen,
}: {
  readonly preview: Preview;
  readonly doubts: Doubts;
  readonly isOpen: boolean;
}) => {
  const t = useText();
  const grid = preview.grids[doubts.sheet];
  const here = useMemo(() => preview.doubts.filter(({ sheet }) => sheet === doubts.sheet), [preview, doubts.sheet]);
  const strips = useMemo(() => {
    const rows = grid?.rows ?? [];
    const doubtful = new Set(here.map(({ row }) => row));
    return isOpen ? rows.map((row) => ({ row })) : foldRows(rows, doubtful, shownWithoutDoubt);
  }, [grid, here, isOpen]);
  const all = marksOf(preview.doubts, doubts.isSettled, doubts.current);
  const marks = new Map([...all].filter(([cell]) => here.some((doubt) => doubt.cell === cell)));
  const columns = Math.max(1, ...(grid?.rows ?? []).map(({ cells }) => cells.length));
  const hasFolds = strips.some((strip) => 'from' in strip);
  return (
    <div className="intake-grid">
      <div className="intake-scroll">
        <SheetGrid preview={preview} strips={strips} marks={marks} columns={columns} />
      </div>
      <p className="h intake-under">
        {grid?.isCut && <span>{t('intake.cut')}</span>}
        {(hasFolds || isOpen) && <KeyHint>{`E ${t(isOpen ? 'intake.fold' : 'intake.unfold')}`}</KeyHint>}
      </p>
    </div>
  );
};

const whyNot = (preview: Preview, doubts: Doubts, isWriting: boolean): 'writing' | 'open' | 'same' | null => {
  if (isWriting) return 'writing';
  if (doubts.open > 0) return 'open';
  const { counts } = preview;
  return counts.new + counts.changed + counts.doubtful === 0 ? 'same' : null;
};

type FootProps = Omit<Props, 'onRework'> & { readonly doubts: Doubts; readonly handwork: Handwork };

const Foot = ({ preview, doubts, handwork, isWriting, onDrop, onWrite }: FootProps) => {
  const t = useText();
  const { counts } = preview;
  const why = whyNot(preview, doubts, isWriting);
  const count = counts.new + counts.changed + counts.doubtful;
  return (
    <footer className="intake-foot">
      <Button onPress={onDrop} hint="Esc" shortcut="Escape">
        {t('intake.drop')}
      </Button>
      <span className="grow" />
      {why === 'open' && <b className="red">{t('intake.open-left', { count: doubts.open })}</b>}
      {why === 'writing' && <span>{t('intake.writing')}</span>}
      {why === 'same' && <span>{t('intake.write-nothing')}</span>}
      {why !== 'same' && <span className="i3">{t('intake.undo-later')}</span>}
      <Button
        isMain
        reason={why === null ? null : ''}
        onPress={() => onWrite(doubts.answers, handwork)}
        hint="Ctrl+Enter"
        shortcut="Control+Enter"
      >
        {t('intake.write', { count })}
      </Button>
    </footer>
  );
};

/** The file as it is, its doubts at their cells, and the two ways on: write everything or nothing. */
export const PreviewView = (props: Props) => {
  const { preview, isWriting, onDrop, onRework, onWrite } = props;
  const doubts = useDoubts(preview);
  const [isOpen, setIsOpen] = useState(false);
  const { handwork, correct, tell } = useHandwork((next) => onRework(doubts.answers, next));
  const keys = useMemo<Keys>(() => {
    const deed = (run: () => void) => () => void run();
    const digits = Array.from({ length: 10 }, (_, digit) => [String(digit), deed(() => doubts.answer(String(digit)))]);
    const write = (): undefined | false =>
      whyNot(preview, doubts, isWriting) === null ? void onWrite(doubts.answers, handwork) : false;
    return {
      ...Object.fromEntries(digits),
      F8: deed(doubts.next),
      E: deed(() => setIsOpen((open) => !open)),
      R: deed(() => document.querySelector<HTMLElement>('.doubt-hand')?.focus()),
      Escape: deed(() => !isWriting && onDrop()),
      'Ctrl+Enter': write,
    };
  }, [doubts, preview, isWriting, handwork, onDrop, onWrite]);
  useKeys(keys);
  return (
    <section className="intake">
      <PreviewHead preview={preview} sheet={doubts.sheet} onSheet={doubts.showSheet} />
      <GridPane preview={preview} doubts={doubts} isOpen={isOpen} />
      <div className="intake-doubts">
        <DoubtList
          doubts={preview.doubts}
          sheetNames={preview.sheets.map(({ name }) => name)}
          answers={doubts.answers}
          current={doubts.current}
          onGo={doubts.go}
          onAnswer={doubts.answer}
          onCorrect={correct}
          onTell={tell}
        />
        <TeamList team={preview.team} />
      </div>
      <Foot {...props} doubts={doubts} handwork={handwork} />
    </section>
  );
};
