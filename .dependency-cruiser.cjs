// The rooms of the house, and which doors exist between them:
// app -> components -> pure files of lib; app -> lib -> db. Nothing looks upward.
// scripts/checks/doors.ts runs these rules and adds the one about circles between domains;
// scripts/checks/doors.test.ts breaks every rule on purpose and expects it to be reported.

/**
 * Pure files: what may be sent, when it is allowed, who may, and the fields of lib/forms that inputs are made of. No
 * input or output.
 */
const PURE = '(^|/)(input|rules|access|fields|localized)\\.ts$'
const PURE_IN_LIB = '^lib/.+/(input|rules|access|fields|localized)\\.ts$'
/** What pages read by: queries, and the words or shapes in which what they answer is told (`output.ts`). */
const READ = '(^|/)(queries|input|output|rules|access)\\.ts$'
/** The frame: the only folders of lib that know Next. */
const FRAME = '^lib/(auth|forms|i18n)/'
const DOMAIN = '^lib/(?!auth/|forms/|i18n/)[^/]+/'
const SINGLE = '^lib/[^/]+\\.tsx?$'
/** The list of background jobs: the one single file that points at verbs, for the worker to call. */
const JOBS = '^lib/jobs\\.ts$'
const TEST = '(\\.test\\.tsx?$|^e2e/|^db/testing/)'
const TEST_TOOLS = 'node_modules/(vitest|@vitest|@playwright|@axe-core|fast-check)/'
const CONFIG = '^[^/]+\\.config\\.m?ts$'
const UI_FRAMEWORK =
  'node_modules/(next|next-intl|next-auth|react|react-dom|react-hook-form|@radix-ui|@hookform)/'
const DRIVER = 'node_modules/(drizzle-orm|postgres)/'
const SYSTEM =
  '^(node:)?(fs|fs/promises|net|http|http2|https|child_process|cluster|dgram|dns|os|process|tls|worker_threads)$'
const RUN_TIME = { dependencyTypesNot: ['type-only'] }

/** Domains for the city hall's own people: no resident's page and no public screen reads them. */
const STAFF_ONLY = 'staff|stranded|desk|inquiries|reports|approvals|audit|traces|exchange|outbox'

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-circular', 'A circle has no beginning to read from.', {}, { circular: true }),
    error('nothing-unresolved', 'Every import leads to a file or a package.', {}, { couldNotResolve: true }),
    error(
      'packages-are-declared',
      'A package that is used stands in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    error(
      'product-runs-without-dev-packages',
      'What is shipped runs without development packages.',
      { path: '^(app|components|lib|db|proxy\\.ts|instrumentation\\.ts)', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], ...RUN_TIME },
    ),
    error(
      'nothing-imports-app',
      'app/ is the roof: shared code lives in components/ or lib/.',
      { pathNot: '^app/' },
      { path: '^app/' },
    ),
    error(
      'surfaces-are-separate-houses',
      'Resident, staff and display routes may run on different machines.',
      { path: '^app/\\((resident|staff|display)\\)/' },
      { path: '^app/\\((resident|staff|display)\\)/', pathNot: '^app/\\($1\\)/' },
    ),
    error(
      'pages-know-no-api',
      'A page and an interface share lib, not each other.',
      { path: '^app/\\(' },
      { path: '^app/api/' },
    ),
    error(
      'api-knows-no-pages',
      'An interface and a page share lib, not each other.',
      { path: '^app/api/' },
      { path: '^app/\\(' },
    ),
    error(
      'residents-never-reach-staff-domains',
      'What only staff may see is not in the reach of a public page or screen.',
      { path: '^app/\\((resident|display)\\)/', pathNot: TEST },
      { path: `^lib/(${STAFF_ONLY})/` },
    ),
    error(
      'displays-never-reach-residents',
      'A screen in a public hall shows numbers, never a person.',
      { path: '^app/\\(display\\)/', pathNot: TEST },
      { path: '^lib/(residents|cards|certificates|payments|signatures)/' },
    ),
    error(
      'proxy-is-only-courtesy',
      'The proxy turns to a language and greets; it decides nothing about a domain.',
      { path: '^proxy\\.ts$' },
      { path: `^(app|components|db)/|${DOMAIN}` },
    ),
    error(
      'only-lib-touches-the-database',
      'Pages and components ask lib.',
      { pathNot: `^(lib|scripts|db)/|${TEST}|${CONFIG}` },
      { path: '^db/' },
    ),
    error(
      'only-lib-knows-the-driver',
      'SQL lives in lib and db.',
      { pathNot: `^(lib|scripts|db)/|${TEST}` },
      { path: DRIVER },
    ),
    error(
      'db-knows-no-domain',
      'Tables do not know what is done with them, only the lists of values in the pure files.',
      { path: '^db/', pathNot: '^db/(demo|testing)/|\\.test\\.ts$' },
      { path: `${DOMAIN}|${FRAME}|${JOBS}`, pathNot: PURE },
    ),
    error(
      'product-knows-no-scripts',
      'Scripts start the product, not the other way round.',
      { pathNot: `^scripts/|${TEST}|${CONFIG}` },
      { path: '^scripts/' },
    ),
    error(
      'ui-knows-no-domain',
      'Design-system parts know words and nothing of what is booked.',
      { path: '^components/ui/' },
      { path: '^(db|lib|components)/', pathNot: ['^components/ui/', SINGLE, '^lib/i18n/'] },
    ),
    error(
      'components-import-pure-domain-only',
      'A component is handed data and actions; it does not fetch.',
      { path: '^components/', pathNot: TEST },
      { path: '^lib/[^/]+/', pathNot: [PURE, '^lib/(forms|i18n)/'], ...RUN_TIME },
    ),
    error(
      'components-touch-no-machine',
      'The log, the environment and the jobs belong to the server.',
      { path: '^components/', pathNot: TEST },
      { path: `^lib/(env|log|jobs)\\.ts$|${SYSTEM}`, ...RUN_TIME },
    ),
    error(
      'pages-read',
      'Pages read through queries.ts; writing goes through actions.ts, route.ts and app/api.',
      { path: '^app/', pathNot: `(^|/)(actions|route)\\.tsx?$|^app/api/|${TEST}` },
      { path: `${DOMAIN}|${JOBS}`, pathNot: READ, ...RUN_TIME },
    ),
    error(
      'domain-knows-no-framework',
      'Cookies, headers and redirects stay in app/ and in the frame of lib.',
      { path: DOMAIN, pathNot: ['^lib/documents/.*\\.tsx$', TEST] },
      { path: UI_FRAMEWORK },
    ),
    error(
      'domain-knows-no-frame',
      'A verb runs in a test, a command and the worker; only types come from the frame.',
      { path: DOMAIN, pathNot: ['^lib/documents/.*\\.tsx$', TEST] },
      { path: FRAME, pathNot: PURE, ...RUN_TIME },
    ),
    error(
      'single-files-know-no-framework',
      'The files directly under lib serve pages, worker and commands alike.',
      { path: SINGLE, pathNot: TEST },
      { path: UI_FRAMEWORK },
    ),
    error(
      'single-files-know-no-frame',
      'The frame stands on the single files; only the jobs prove themselves at its gate.',
      { path: SINGLE, pathNot: [JOBS, TEST] },
      { path: FRAME, pathNot: PURE, ...RUN_TIME },
    ),
    error(
      'single-files-know-no-domain',
      'The files directly under lib stand below the domains; only the list of jobs points at them.',
      { path: SINGLE, pathNot: [JOBS, TEST] },
      { path: `${DOMAIN}|${JOBS}` },
    ),
    error(
      'pure-files-import-pure-files',
      'Rules, access tables and input schemas call no verb and no query.',
      { path: PURE_IN_LIB },
      { path: '^(db|lib/[^/]+)/', pathNot: PURE, ...RUN_TIME },
    ),
    error(
      'pure-files-do-no-io',
      'Rules, access tables and input schemas touch no machine; the time is an argument.',
      { path: PURE_IN_LIB },
      { path: `${SYSTEM}|${DRIVER}|^lib/(clock|env|log|jobs)\\.ts$`, ...RUN_TIME },
    ),
    error(
      'no-test-code-in-the-product',
      'Factories, journeys and test tools stay out of what is shipped.',
      { pathNot: `${TEST}|^scripts/|${CONFIG}` },
      { path: `${TEST}|${TEST_TOOLS}` },
    ),
    error(
      'commands-reach-no-test-code',
      'What runs in a city hall stands on nothing that is made for tests.',
      { path: '^scripts/(build|demo|migrate|serve|worker)\\.ts$' },
      { path: `${TEST}|${TEST_TOOLS}`, reachable: true },
    ),
    error(
      'journeys-see-only-the-screen',
      'A browser journey uses the product as a person does; it may prepare data through db/testing.',
      { path: '^e2e/' },
      { path: '^(app|components|db|lib)/', pathNot: ['^db/testing/', SINGLE], ...RUN_TIME },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.madoguchi|test-results|playwright-report)/|next-env\\.d\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      importsFields: ['imports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
