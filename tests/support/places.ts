/** Every screen of the console, in the order of its keys. */
export const routes = ['meeting', 'village', 'ledger', 'intake', 'papers', 'settings'] as const;

/** What a key opens in a running meeting: the key, the role and the name (of the catalogue) of what appears. */
export const panels = [
  ['F5', 'region', 'panel.people'],
  ['F6', 'region', 'panel.questions'],
  ['F7', 'region', 'panel.outcome'],
  ['F10', 'region', 'panel.course'],
  ['Alt+h', 'region', 'panel.host'],
  ['Alt+w', 'region', 'panel.queue'],
  ['Alt+t', 'region', 'fallback.panel'],
  ['Alt+r', 'dialog', 'rename.who'],
  ['F4', 'dialog', 'pick.speaker'],
  ['Control+i', 'dialog', 'pick.issue'],
  ['F1', 'dialog', 'keys.sheet'],
  ['Control+k', 'dialog', 'find.title'],
] as const;

/** The keys that put a scene on the wall, in the order of the scenes. */
export const sceneKeys = ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5'] as const;
