// The import rules of the house: which folder may know which.
const features = '^renderer/console/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a circle that is broken by an import of types alone is none when it runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ imports itself and zod, nothing else',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'renderer-imports-itself-and-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|tests|build)/|^node_modules/electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-imports-itself-and-shared',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|tests|build)/' },
    },
    {
      name: 'room-and-host-only-draw',
      comment: 'the room and the host window know their view model and the common controls, no store and no console',
      severity: 'error',
      from: { path: '^renderer/(room|host)/' },
      to: { path: '^renderer/', pathNot: ['^renderer/$1/', '^renderer/ui/'] },
    },
    {
      name: 'ui-knows-no-county',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/', pathNot: '^renderer/ui/' },
    },
    {
      name: 'store-knows-no-screen',
      severity: 'error',
      from: { path: '^renderer/store/' },
      to: { path: '^renderer/', pathNot: '^renderer/store/' },
    },
    {
      name: 'features-stand-alone',
      comment: 'console/app puts the features side by side; none imports another',
      severity: 'error',
      from: { path: features, pathNot: '^renderer/console/app/' },
      to: { path: features, pathNot: '^renderer/console/$1/' },
    },
    {
      name: 'preloads-import-types-only',
      comment: 'a sandboxed preload carries nothing but the electron bridge; the rest comes as types',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/|^electron/preload/' },
    },
    {
      name: 'shipped-code-imports-no-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(tests|build|docs)/' },
    },
    {
      name: 'no-old-xlsx',
      comment: 'frozen on npm with open holes',
      severity: 'error',
      from: {},
      to: { path: '^node_modules/xlsx/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|^node_modules/(?!electron/|zod/|xlsx/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
    },
  },
};
