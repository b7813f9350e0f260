import { findBareFigures } from './figures'
import type { SourceFile } from './source-files'

/** A rule of the house that a compiler can not see. It returns the places that break it, each in one line. */
export interface Guard {
  name: string
  findBreaches: (files: SourceFile[]) => string[]
}

const isTest = (path: string) => /\.test\.tsx?$|\.spec\.ts$|^tests\//.test(path)

/** A guard that looks for forbidden text, line by line, in the files that `watches` names. */
function forbid(name: string, watches: (path: string) => boolean, forbidden: RegExp): Guard {
  return {
    name,
    findBreaches: files =>
      files
        .filter(file => watches(file.path))
        .flatMap(({ path, text }) =>
          text
            .split('\n')
            .flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
        ),
  }
}

/** A guard that asks something of each file that `watches` names. */
function demand(
  name: string,
  watches: (path: string) => boolean,
  holds: (file: SourceFile) => boolean,
): Guard {
  return {
    name,
    findBreaches: files => files.filter(file => watches(file.path) && !holds(file)).map(file => file.path),
  }
}

const isActions = (path: string) => /^app\/.*actions\.ts$/.test(path)
const isScreen = (path: string) => /^app\/(.*\/)?(page|layout)\.tsx$/.test(path)
const isRule = (path: string) => /^lib\/resolution\//.test(path) && !isTest(path)
const isSource = (path: string) => !isTest(path)
const isFrontDoor = (path: string) => /^lib\/[^/]+\/index\.ts$/.test(path)
/** This folder holds the forbidden words themselves. */
const isOurs = (path: string) => !path.startsWith('tests/architecture/')

const SERVER_ROOMS =
  /^lib\/(platform|access|operation|firm|cases|documents|intake|correspondence)\/index\.ts$/
/** Only the platform holds the database's driver and client; the launcher and prisma/ prepare it before anybody is served. */
const HOLDS_DATABASE = /^lib\/(platform|launch)\/|^prisma\/|^tests\//
/**
 * Who opens a firm's transaction without an actor: the two roads, who finds out who somebody is, and the work that has
 * no person before it. Everything else is a command or a query.
 */
const OPENS_TRANSACTIONS =
  /^lib\/(platform|operation|access)\/|^lib\/(launch\/(audit-check|replay)|cases\/(judge-again|pass-days|replay-assessment|review-pack)|documents\/(papers-of-file|read-document)|firm\/(enrol|one-time-link|own-account|sign-in))\.ts$|^tests\//
/** The queue writes its own rows in our transactions, and the boot check asks its own fixed questions. */
const WRITES_RAW_SQL = /^lib\/platform\/(jobs|boot-check\/boot-check)\.ts$|^tests\//
/** The clock itself; the launcher's commands run outside of every test's clock. */
const ASKS_THE_TIME = /^lib\/platform\/clock\.ts$|^lib\/launch\/|^(components|prisma|tests)\//
/** Commands speak to whoever started them. The embedded database is a thread of theirs. */
const SPEAKS_TO_TERMINALS = /^lib\/launch\/|^lib\/platform\/embedded-database\/|^(prisma|tests)\//
/** Where settings may be read: one file for the application, and the commands that hand them to it. */
const READS_SETTINGS = /^lib\/platform\/env\.ts$|^lib\/launch\/|^tests\/|^prisma\/sample/

/**
 * An action is written out where it is exported: one that is passed on would be called without any question. The door
 * it goes through also answers at the form what would otherwise take the page away.
 */
const actionsUseTheDoor: Guard = {
  name: 'every server action asks from where it is called, and by whom',
  findBreaches: files =>
    files
      .filter(file => isActions(file.path))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split(/^(?=export )/m)
          .slice(1)
          .filter(part => !/^export (interface|type) /.test(part))
          .filter(part => !/^export async function /.test(part) || !/\bas(Writer|Visitor)\(/.test(part))
          .map(part => `${path} ${part.split('\n')[0]}`),
      ),
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
}

const everyPermissionIsUsed: Guard = {
  name: 'every permission guards some command or query',
  findBreaches: files => {
    const table = files.find(file => file.path === 'lib/access/permissions.ts')
    if (!table) return ['lib/access/permissions.ts is missing']
    const others = files.filter(file => file.path.startsWith('lib/') && file !== table && !isTest(file.path))
    const names = [...table.text.matchAll(/^ {2}'([a-z.-]+)': \{/gm)].map(([, name = '']) => name)
    if (names.length === 0) return ['lib/access/permissions.ts has no permissions']
    return names.filter(name => !others.some(file => file.text.includes(`'${name}'`)))
  },
}

/** Tests go through a list; a rule that is missing from it would be tested by nobody and would never fire. */
function listed(name: string, list: string, belongs: (file: SourceFile) => boolean): Guard {
  return {
    name,
    findBreaches: files => {
      const folder = list.slice(0, list.lastIndexOf('/') + 1)
      const text = files.find(file => file.path === list)?.text ?? ''
      return files
        .filter(file => file.path.startsWith(folder) && !isTest(file.path) && belongs(file))
        .map(file => file.path)
        .filter(path => !text.includes(`'./${path.slice(folder.length).replace(/\.ts$/, '')}'`))
    },
  }
}

const isParameter = (file: SourceFile) => /\bhistory:\s*\[/.test(file.text)

export const guards: Guard[] = [
  forbid(
    '"use server" stands only in app/**/actions.ts',
    path => !isActions(path) && isOurs(path),
    /^\s*['"]use server['"]/,
  ),
  demand('an actions file is "use server" as a whole', isActions, file =>
    /^['"]use server['"]/.test(file.text),
  ),
  actionsUseTheDoor,
  forbid('an actions file never names the platform', isActions, /lib\/platform/),
  forbid('a page or layout is never a client component', isScreen, /^['"]use client['"]/),
  forbid(
    'the rules ask no clock, no chance, no environment and no network',
    isRule,
    /Date\.now|new Date\b(?!\(\s*[^\s)])|(?<![\w.] ?)Date\(\s*\)|process\.(env|hrtime|cwd|argv|std)|= process\b(?!\.)|Math\.random|performance\.now|\bfetch\(|Temporal\.Now|\bcrypto\.|getRandomValues|randomUUID|from ['"]node:/,
  ),
  forbid(
    'only the platform holds the database',
    path => !HOLDS_DATABASE.test(path),
    /['"](pg|pg-boss|@prisma\/[^'"]*|@electric-sql\/[^'"]*)['"]|generated\/prisma|\bPrismaClient\b/,
  ),
  forbid(
    'a firm’s rows are reached by commands and queries',
    path => isSource(path) && !OPENS_TRANSACTIONS.test(path),
    /\b(withFirm|asIdentity|asIdentityOfFirm)\b/,
  ),
  forbid(
    'no statement is put together from text',
    path => isSource(path) && !WRITES_RAW_SQL.test(path),
    /\$(query|execute)RawUnsafe\b|\bPrisma\.raw\b/,
  ),
  forbid(
    'one clock knows what time it is',
    path => isSource(path) && !ASKS_THE_TIME.test(path),
    /Date\.now\b|new Date\b(?!\(\s*[^\s)])|(?<![\w.] ?)Date\(\s*\)|Temporal\.Now/,
  ),
  forbid(
    'what happens is logged, and nothing is said into the void',
    path => isSource(path) && !SPEAKS_TO_TERMINALS.test(path),
    /\bconsole\b\s*[.[]|= console\b/,
  ),
  forbid(
    'settings are read in one place',
    path => !READS_SETTINGS.test(path) && path.includes('/'),
    /process\.env|= process\b(?!\.)|process\[['"]|['"](node:)?process['"]/,
  ),
  demand(
    'a server room keeps out of the browser',
    path => SERVER_ROOMS.test(path),
    file => /^import 'server-only'/.test(file.text),
  ),
  forbid('a front door is written by hand', isFrontDoor, /^export \*/),
  demand(
    'an index is a room’s front door and nothing else',
    path => /(^|\/)index\.tsx?$/.test(path) && isSource(path),
    file => isFrontDoor(file.path) || /^lib\/platform\/[a-z-]+\/index\.ts$/.test(file.path),
  ),
  forbid(
    'nothing of a firm is cached',
    isSource,
    /['"]use cache|unstable_cache|force-cache|\brevalidate(Tag|Path)?\b/,
  ),
  forbid('no markup is written as text', isSource, /dangerouslySetInnerHTML|\.innerHTML\b/),
  forbid('no promise of later work', isOurs, /\b(TODO|FIXME)\b/),
  forbid(
    'no checker is silenced',
    isOurs,
    /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|\bas any\b/,
  ),
  forbid(
    'no test is skipped, and none is alone',
    path => isTest(path) && isOurs(path),
    /\b(test|it|describe)\.(skip|only|todo)\b/,
  ),
  forbid('no test sleeps', path => isTest(path) && isOurs(path), /waitForTimeout/),
  forbid(
    'no test replaces a module of ours',
    path => isTest(path) && isOurs(path),
    /vi\.mock\(\s*['"](@\/|\.)/,
  ),
  {
    name: 'every parameter of law is dated, cited and was verified on a day',
    findBreaches: files =>
      files
        .filter(
          file =>
            file.path.startsWith('lib/resolution/parameters/') && !isTest(file.path) && isParameter(file),
        )
        .filter(({ text }) => !/verifiedOn/.test(text) || !/\bfrom:/.test(text) || !/\bsources?\b/.test(text))
        .map(file => file.path),
  },
  listed(
    'every parameter is on the list that the tests go through',
    'lib/resolution/parameters/all.ts',
    file => isParameter(file),
  ),
  listed(
    'every escalation trigger is on the list that the tests go through',
    'lib/resolution/escalation/triggers.ts',
    file => /\bid: '[A-Z]+-\d+'/.test(file.text),
  ),
  { name: 'every figure of law stands in a parameter', findBreaches: findBareFigures },
  everyPermissionIsUsed,
]
