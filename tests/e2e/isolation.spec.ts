import { expect, test } from '@playwright/test'
import pg from 'pg'
import { sampleHouse } from '../run/sample-house'
import { type ActionProbe, actionProbes } from './isolation/action-probes'
import { type BuiltAction, builtActions } from './isolation/build'
import { type Answer, type Ask, actionCall, Caller, gistOf } from './isolation/caller'
import {
  type Confided,
  type Firm,
  findFirm,
  isReaderDone,
  type Own,
  readFirm,
  readOwn,
} from './isolation/firm'
import { idsOf, takePicture } from './isolation/picture'
import { addressOf, routeProbes } from './isolation/route-probes'
import { givenAway, type Secrets, secretsOf } from './isolation/secrets'

// Two firms that no other test touches: whatever changes in them, one of these callers did.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

type Who = 'anonymous' | 'stranger' | 'owner'

let url: string
let db: pg.Client
let actions: BuiltAction[]
let readThem: () => Promise<Firm>
let readerIsDone: () => Promise<boolean>
let me: Own
let callers: Record<Who, Caller>
/** Further people of either firm, for the calls that end a session. */
let spare: Record<Who, Caller[]>
let secrets: Secrets
let theirIds: string[]

test.beforeAll(async () => {
  const { url: house, forTests } = sampleHouse()
  const [owner, ...colleagues] = forTests?.firm ?? []
  const [stranger, ...strangers] = forTests?.strangers ?? []
  if (!forTests || !owner || !stranger) throw new Error('The house did not say how to get in.')
  url = house
  const signIn = (user: typeof owner) => Caller.signedIn(url, user)
  db = new pg.Client({ connectionString: forTests.databaseUrl })
  await db.connect()
  callers = {
    anonymous: await Caller.anonymous(url),
    stranger: await signIn(stranger),
    owner: await signIn(owner),
  }
  spare = {
    anonymous: [await Caller.anonymous(url), await Caller.anonymous(url)],
    stranger: await Promise.all(strangers.map(signIn)),
    owner: await Promise.all(colleagues.slice(0, 2).map(signIn)),
  }
  const { join, setUp } = forTests.openLinks
  const confided: Confided = {
    inviteToken: join.token,
    inviteSecret: join.totpSecret,
    setUpToken: setUp.token,
    setUpSecret: setUp.totpSecret,
    ownersPassword: owner.password,
    ownersRecoveryCodes: forTests.ownersRecoveryCodes,
  }
  const firmId = await findFirm(db, owner.email)
  readThem = () => readFirm(db, firmId, confided)
  readerIsDone = () => isReaderDone(db, firmId)
  me = await readOwn(db, await findFirm(db, stranger.email), firmId)
  theirIds = await idsOf(db, firmId)
  secrets = await secretsOf(db, firmId)
  actions = await builtActions()
})

test.afterAll(async () => {
  await Promise.all([...Object.values(callers), ...Object.values(spare).flat()].map(caller => caller.leave()))
  await db.end()
})

test('nobody without a session gets or changes anything', async () => {
  const before = await takePicture(db, theirIds)
  expect(await probe('anonymous')).toEqual([])
  expect(await takePicture(db, theirIds)).toEqual(before)
})

test('the owner of another firm gets and changes nothing of this one', async () => {
  const before = await takePicture(db, theirIds)
  expect(await probe('stranger')).toEqual([])
  expect(await takePicture(db, theirIds)).toEqual(before)
})

/** Asks for everything that is theirs, in every form there is; returns what came back otherwise than it should. */
async function probe(who: 'anonymous' | 'stranger'): Promise<string[]> {
  const wrong: string[] = []
  const them = await readThem()
  const hear = async (name: string, caller: Caller, asked: Ask, expected?: string) => {
    const answer = await caller.ask(asked)
    const told = gistOf(answer)
    if (expected && told !== expected) wrong.push(`${name}: told ${told}, not ${expected}`)
    const gaveAway = givenAway(secrets, asked, answer)
    if (gaveAway.length > 0) wrong.push(`${name}: gave away ${gaveAway.join(', ')}`)
  }
  for (const { name, probe } of allRoutes()) {
    const asked = fromOurPage(probe.ask(them, me))
    await hear(name, callers[who], asked, probe[who])
    if (name.endsWith('/page')) await hear(`${name} by script`, callers[who], asFragment(asked))
  }
  for (const { action, probe } of allActions()) {
    const caller = probe.endsSession ? spareOf(who) : callers[who]
    for (const form of probe.forms)
      await hear(action.name, caller, call(action, { form, them, mine: me }), probe[who])
  }
  return wrong
}

test('a request from another site changes nothing, whoever is signed in', async () => {
  const them = await readThem()
  const before = await takePicture(db, theirIds)
  const elsewhere: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: url.replace('http:', 'https:') },
    { origin: url, 'sec-fetch-site': 'cross-site' },
  ]
  const heard: string[] = []
  for (const headers of elsewhere) {
    const from = JSON.stringify(headers)
    for (const { action, probe } of allActions()) {
      const asked = call(action, { form: probe.forms[0], them, mine: them, headers })
      const told = gistOf(await callers.owner.ask(asked))
      if (told !== '404' && told !== '403') heard.push(`${action.name} from ${from}: ${told}`)
    }
    for (const { name, probe } of allRoutes()) {
      const asked = probe.ask(them, them)
      if (asked.method === 'GET') continue
      const told = gistOf(await callers.owner.ask({ ...asked, headers: { ...asked.headers, ...headers } }))
      if (told !== '403') heard.push(`${name} from ${from}: ${told}`)
    }
  }
  expect(heard).toEqual([])
  expect(await takePicture(db, theirIds)).toEqual(before)
})

test('a route handler answers to no method that has no probe', async () => {
  const them = await readThem()
  const answered: string[] = []
  for (const [name, probes] of Object.entries(routeProbes).filter(([route]) =>
    /^\/api\/.*route$/.test(route),
  )) {
    const known = probes.map(probe => probe.ask(them, them))
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      if (known.some(asked => asked.method === method)) continue
      const asked = fromOurPage({ method, address: known[0]?.address ?? '' })
      const { status } = await callers.owner.ask(asked)
      if (status !== 405) answered.push(`${method} ${name}: ${status}`)
    }
  }
  expect(answered).toEqual([])
})

test('the same requests succeed for the firm’s own owner, and no answer may be kept or framed', async () => {
  const wrong: string[] = []
  const hear = async (name: string, caller: Caller, asked: Ask, expected: string) => {
    const answer = await caller.ask(asked)
    const told = gistOf(answer)
    if (told !== expected) wrong.push(`${name}: told ${told}, not ${expected}`)
    wrong.push(...missingGuards(answer).map(header => `${name}: ${header}`))
    return answer
  }
  const nonces: (string | undefined)[] = []
  for (const { name, probe } of allRoutes()) {
    const them = await readThem()
    const answer = await hear(name, callers.owner, fromOurPage(probe.ask(them, them)), probe.owner)
    if (probe.shows && !answer.body.includes(probe.shows(them))) wrong.push(`${name}: shows nothing`)
    if (name.endsWith('/page')) nonces.push(nonceOf(answer))
  }
  for (const { action, probe } of allActions()) {
    // The action before this one may have sent a paper to the reader.
    await expect.poll(readerIsDone, { timeout: 30_000 }).toBe(true)
    const them = await readThem()
    const [form, ...others] = probe.forms
    for (const other of others) expect(other(them, them), action.name).toEqual(form(them, them))
    const caller = probe.endsSession ? spareOf('owner') : callers.owner
    await hear(action.name, caller, call(action, { form, them, mine: them }), probe.owner)
    if (probe.endsSession)
      await hear(
        `/dashboard after ${action.name}`,
        caller,
        { method: 'GET', address: '/dashboard' },
        'redirect /sign-in',
      )
  }
  expect(wrong).toEqual([])
  expect(nonces).not.toContain(undefined)
  expect(new Set(nonces).size).toBe(nonces.length)
})

test('no script learns the word of a session', async () => {
  const { body } = await callers.owner.ask({ method: 'GET', address: '/api/auth/session' })
  expect(JSON.parse(body)).toEqual({ expires: '' })
})

/** On every answer: it is not to be kept, guessed at, framed, read by another site, or asked for without encryption. */
const GUARDS: Record<string, RegExp> = {
  'cache-control': /no-store/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'x-frame-options': /^DENY$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/,
}
const NEVER_SENT = ['access-control-allow-origin', 'x-powered-by']

function missingGuards({ headers }: Answer): string[] {
  // A picture that is everybody's.
  const isIcon = headers['content-type'] === 'image/svg+xml'
  const missing = Object.entries(GUARDS).filter(([header, value]) => !value.test(headers[header] ?? ''))
  return [
    ...missing.map(([header]) => header).filter(header => !(isIcon && header === 'cache-control')),
    ...NEVER_SENT.filter(header => header in headers),
  ]
}

const POLICY =
  /^default-src 'none'; script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'; (?!.*unsafe).*frame-ancestors 'none'; base-uri 'none'; object-src 'none'/

/** What lets this one page's scripts run: 16 random bytes. Nothing when the page's policy lets anything else run. */
function nonceOf({ headers }: Answer): string | undefined {
  return POLICY.exec(headers['content-security-policy'] ?? '')?.[1]
}

function allRoutes() {
  return Object.entries(routeProbes).flatMap(([name, probes]) => probes.map(probe => ({ name, probe })))
}

/** In the order in which the probes are written down, which is one that the firm's own calls can be made in. */
function allActions() {
  return Object.entries(actionProbes).flatMap(([name, probe]) =>
    actions.filter(action => action.name === name).map(action => ({ action, probe })),
  )
}

function spareOf(who: Who): Caller {
  const caller = spare[who].shift()
  if (!caller) throw new Error(`Every spare session of ${who} is used up.`)
  return caller
}

interface Call {
  form: ActionProbe['forms'][0]
  them: Firm
  /** Of the caller; their own people have what they have. */
  mine: Own
  headers?: Record<string, string>
}

/** A call of an action at a page of theirs that holds it. */
function call({ id, page }: BuiltAction, { form, them, mine, headers = { origin: url } }: Call): Ask {
  return actionCall({ id, fields: form(them, mine), address: addressOf(page, them, mine) }, headers)
}

/** A mutation is heard only from a page of ours. */
function fromOurPage(asked: Ask): Ask {
  return asked.method === 'GET' ? asked : { ...asked, headers: { ...asked.headers, origin: url } }
}

/** The page as the router's script fetches it: only what changes, as data. */
function asFragment(asked: Ask): Ask {
  const address = `${asked.address}${asked.address.includes('?') ? '&' : '?'}_rsc`
  return { ...asked, address, headers: { rsc: '1' } }
}
