import { useEffect, useLayoutEffect, useState } from 'react';
import type { HostView } from '../../shared/views/host-view.ts';
import { HostSheet } from '../ui/host/host-sheet.tsx';
import type { HostBridge } from './bridge.ts';

type Props = { readonly bridge: HostBridge };

/** The chair's own display: draws the host view that was pushed last, and nothing before the first. */
export const Host = ({ bridge }: Props) => {
  const [view, setView] = useState<HostView | null>(null);

  useEffect(() => {
    const stop = bridge.events['host/view'](setView);
    void bridge.calls['app/ready'](undefined);
    return stop;
  }, [bridge]);

  useLayoutEffect(() => {
    if (!view) return;
    document.documentElement.dataset['theme'] = view.theme;
    document.documentElement.lang = view.language === 'zh' ? 'zh-CN' : 'en';
  }, [view]);

  return view ? (
    <main>
      <HostSheet view={view} />
    </main>
  ) : null;
};
