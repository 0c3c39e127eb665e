import { useState } from 'react';
import type { RestorePreview } from '../../../shared/ipc/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';

type Props = { readonly preview: RestorePreview; readonly onPut: () => void; readonly onDrop: () => void };

const shownTime = (time: string | null): string | null => time?.slice(0, 19).replace('T', ' ') ?? null;

/** A backup beside the records here: what each has that the other has not, before anything is put in place. */
export const RestorePreviewView = ({ preview, onPut, onDrop }: Props) => {
  const t = useText();
  const [isSure, setSure] = useState(false);
  const { linesOnlyHere, stepsOnlyHere } = preview;
  const isLosing = linesOnlyHere > 0 || stepsOnlyHere > 0;
  const rows = [
    ['restore.last', shownTime(preview.lastThere), shownTime(preview.lastHere)],
    ['restore.lines', preview.linesThere, preview.linesHere],
    ['restore.only', preview.linesOnlyThere, linesOnlyHere],
    ['restore.steps', preview.stepsOnlyThere, stepsOnlyHere],
  ] as const;
  return (
    <div className="restore-preview">
      <table>
        <thead>
          <tr>
            <th>{t('restore.head-what')}</th>
            <th>{t('restore.head-there')}</th>
            <th>{t('restore.head-here')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, there, here]) => (
            <tr key={what}>
              <th scope="row">{t(what)}</th>
              <td>{there ?? t('restore.nothing')}</td>
              <td>{here ?? t('restore.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {isLosing ? t('restore.loses', { lines: linesOnlyHere, steps: stepsOnlyHere }) : t('restore.loses-nothing')}
      </p>
      <div className="restore-deeds">
        <Button onPress={isLosing && !isSure ? () => setSure(true) : onPut}>
          {t(isSure ? 'restore.put-again' : 'restore.put')}
        </Button>
        <Button onPress={onDrop}>{t('restore.drop')}</Button>
      </div>
    </div>
  );
};
