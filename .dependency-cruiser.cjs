// Imports point one way: each folder lists the folders of ours it may import. architecture: docs/architecture.md
const mayImport = {
  indicators: [],
  people: ['indicators'],
  calendar: ['people', 'indicators'],
  store: ['indicators', 'people', 'calendar'],
  imports: ['indicators', 'people', 'calendar', 'store'],
  questions: ['indicators', 'people', 'calendar', 'store'],
  alerts: ['indicators', 'people', 'calendar', 'store'],
  reminders: ['indicators', 'people', 'calendar', 'store', 'alerts'],
  reports: ['indicators', 'people', 'calendar', 'store', 'questions', 'alerts'],
  delivery: ['store'],
  cards: ['indicators', 'people', 'calendar', 'store', 'questions', 'alerts', 'reminders', 'reports'],
  teams: [
    'indicators',
    'people',
    'calendar',
    'store',
    'imports',
    'questions',
    'alerts',
    'reminders',
    'reports',
    'delivery',
    'cards',
  ],
};

const direction = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports-inward`,
  severity: 'error',
  comment: `src/${folder} may import only: ${allowed.join(', ') || 'nothing of ours'} (and src/errors.ts).`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(errors\\.ts$|(${[folder, ...allowed].join('|')})/)` },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'No import cycle at run time.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'sdk-only-in-teams',
      severity: 'error',
      comment: 'The Teams SDKs are past their support: only src/teams knows them.',
      from: { path: '^src/', pathNot: '^src/teams/' },
      to: { path: 'node_modules/(botbuilder|botframework|@microsoft/teams-ai|restify)' },
    },
    {
      name: 'calendar-files-when-asked-for',
      severity: 'error',
      comment: 'The library behind calendar files is large, and few ask for one: import it where it is needed.',
      from: { path: '^src/' },
      to: { path: '^src/calendar/write-calendar-file', dynamic: false },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is dead.',
      from: { path: '^src/', orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
