import type { Ask } from './caller'
import type { Firm, Own } from './firm'

/** What each caller is told in answer to one and the same request: a status, or `redirect /place`. */
interface Told {
  anonymous: string
  stranger: string
  owner: string
}

export interface RouteProbe extends Told {
  /** The request for something of theirs; `me` has what the caller has of their own. */
  ask: (them: Firm, me: Own) => Ask
  /** What its own people get to see, without which the probe would prove nothing. */
  shows?: (them: Firm) => string
}

type Address = (them: Firm, me: Own) => string

const get = (address: Address) => (them: Firm, me: Own) => ({ method: 'GET', address: address(them, me) })

/** A page about one thing of theirs: to a stranger there is no such thing. */
const page = (address: Address, shows: (them: Firm) => string): RouteProbe => ({
  ask: get(address),
  anonymous: 'redirect /sign-in',
  stranger: '404',
  owner: '200',
  shows,
})

/** A page about whatever the caller's firm has, whatever is asked for. */
const list = (address: Address, shows: (them: Firm) => string): RouteProbe => ({
  ...page(address, shows),
  stranger: '200',
})

/** A file or an answer for scripts about one thing of theirs. */
const thing = (address: Address, shows: (them: Firm) => string): RouteProbe => ({
  ...page(address, shows),
  anonymous: '404',
})

const same = (told: string, address: Address): RouteProbe => ({
  ask: get(address),
  anonymous: told,
  stranger: told,
  owner: told,
})

const clientName = (them: Firm) => them.clientName
const fileName = (them: Firm) => them.fileName
/** Enough of a name to find it, and not the name itself, which a page would repeat. */
const part = (them: Firm) => encodeURIComponent(them.lastName.slice(0, 5))
/** A place in a list of names, as the list itself would write it. */
const before = (name: string) =>
  Buffer.from(JSON.stringify([name, '00000000-0000-0000-0000-000000000000'])).toString('base64url')

const upload = (them: Firm, address: string, headers: Record<string, string>): Ask => ({
  method: 'POST',
  address,
  headers: { 'content-type': 'application/pdf', 'x-file-name': 'probe.pdf', ...headers },
  body: Buffer.from(`%PDF-1.4 a probe for ${them.firmId}`),
})

/** One entry for each route of the build; the test fails on a route without one, and on an entry without a route. */
export const routeProbes: Record<string, RouteProbe[]> = {
  '/page': [{ ...same('redirect /dashboard', () => '/'), anonymous: 'redirect /sign-in' }],
  '/(firm)/cases/[caseId]/page': [page(them => `/cases/${them.caseId}`, clientName)],
  '/(firm)/cases/[caseId]/assessments/[assessmentId]/page': [
    page(them => `/cases/${them.caseId}/assessments/${them.assessmentId}`, clientName),
    page((them, me) => `/cases/${me.caseId}/assessments/${them.assessmentId}`, clientName),
  ],
  '/(firm)/cases/[caseId]/checklist/page': [page(them => `/cases/${them.caseId}/checklist`, clientName)],
  '/(firm)/cases/[caseId]/finances/page': [page(them => `/cases/${them.caseId}/finances`, clientName)],
  '/(firm)/cases/[caseId]/interview/page': [page(them => `/cases/${them.caseId}/interview`, clientName)],
  '/(firm)/cases/[caseId]/authority/page': [page(them => `/cases/${them.caseId}/authority`, clientName)],
  '/(firm)/cases/[caseId]/options/page': [
    page(them => `/cases/${them.caseId}/options`, clientName),
    page(them => `/cases/${them.caseId}/options?payment=100`, clientName),
  ],
  '/(firm)/cases/[caseId]/papers/page': [page(them => `/cases/${them.caseId}/papers`, fileName)],
  '/(firm)/cases/[caseId]/payments/page': [
    page(them => `/cases/${them.caseId}/payments`, clientName),
    page(them => `/cases/${them.caseId}/payments?correct=${them.paymentId}`, clientName),
  ],
  '/(firm)/cases/[caseId]/reconciliation/page': [
    page(them => `/cases/${them.caseId}/reconciliation`, clientName),
  ],
  '/(firm)/cases/[caseId]/record/page': [page(them => `/cases/${them.caseId}/record`, clientName)],
  '/(firm)/cases/[caseId]/years/[taxPeriodId]/page': [
    page(them => `/cases/${them.caseId}/years/${them.taxPeriodId}`, clientName),
    page((them, me) => `/cases/${me.caseId}/years/${them.taxPeriodId}`, clientName),
  ],
  '/(firm)/cases/[caseId]/years/new/page': [page(them => `/cases/${them.caseId}/years/new`, clientName)],
  '/(firm)/cases/page': [
    list(them => `/cases?q=${part(them)}`, clientName),
    list(() => `/cases?sort=client&after=${before('A')}`, clientName),
    list(
      them => `/cases?assignee=${them.ownerId}`,
      () => 'Cases',
    ),
  ],
  '/(firm)/clients/[clientId]/page': [page(them => `/clients/${them.clientId}`, clientName)],
  '/(firm)/clients/new/page': [
    list(
      () => '/clients/new',
      () => 'Take in',
    ),
  ],
  '/(firm)/clients/page': [
    list(them => `/clients?q=${part(them)}`, clientName),
    list(() => `/clients?after=${before('A')}`, clientName),
  ],
  '/(firm)/dashboard/page': [
    list(
      () => '/dashboard',
      them => them.urgentName,
    ),
  ],
  '/(firm)/escalations/page': [
    list(them => `/escalations?q=${part(them)}`, clientName),
    list(
      them => `/escalations?who=${them.ownerId}`,
      () => 'Escalations',
    ),
  ],
  '/(firm)/inbox/page': [
    list(
      () => '/inbox',
      () => 'A-paper-of-the-walled-firm',
    ),
  ],
  '/(firm)/papers/[documentId]/page': [page(them => `/papers/${them.filedId}`, fileName)],
  '/(firm)/rules/page': [
    list(
      () => '/rules?q=housing',
      () => '1 county',
    ),
  ],
  '/(firm)/rules/changes/page': [
    list(
      () => '/rules/changes',
      () => 'What new rules changed for your open cases',
    ),
  ],
  '/(firm)/rules/[entry]/page': [
    list(
      () => '/rules/housing-standard',
      () => '1 county',
    ),
  ],
  '/(firm)/search/page': [
    list(them => `/search?q=${part(them)}`, clientName),
    list(them => `/search?q=${them.tinLast4}`, clientName),
  ],
  '/(firm)/settings/page': [
    list(
      () => '/settings',
      them => them.colleagueEmail,
    ),
    // The county as its own firm's table prints it; what it allows is of nobody else's business.
    list(
      () => '/settings?state=CA&county=Walled-Off',
      () => '$1,711.00',
    ),
  ],
  '/(firm)/settings/account/page': [
    list(
      () => '/settings/account',
      () => 'Ada Wallingford',
    ),
  ],
  '/(firm)/settings/record/page': [
    list(
      () => '/settings/record',
      () => 'A-paper-of-the-walled-firm',
    ),
  ],
  '/(public)/sign-in/page': [{ ...same('redirect /dashboard', () => '/sign-in'), anonymous: '200' }],
  // Who holds the word of a link holds the permission; what a database keeps of it opens nothing.
  '/(public)/join/[token]/page': [
    {
      ...page(
        (_, me) => `/join/${me.inviteToken}`,
        () => 'invited@walled.example',
      ),
      anonymous: '404',
    },
  ],
  '/(public)/set-up/[token]/page': [
    {
      ...page(
        (_, me) => `/set-up/${me.setUpToken}`,
        () => 'Create your firm',
      ),
      anonymous: '404',
    },
  ],
  '/api/documents/route': [
    {
      ask: them =>
        upload(them, `/api/documents?caseId=${them.caseId}`, {
          'idempotency-key': `probe of ${them.firmId}`,
        }),
      anonymous: '401',
      stranger: '404',
      owner: '201',
    },
    // Their key on another file is a conflict to them alone: nobody else is told that it was used.
    {
      ask: them => upload(them, '/api/documents', { 'idempotency-key': them.idempotencyKey }),
      anonymous: '401',
      stranger: '201',
      owner: '409',
    },
    // Of many papers those that are not here are left out.
    {
      ...thing(
        them => `/api/documents?of=${them.filedId}`,
        them => `/papers/${them.filedId}`,
      ),
      stranger: '200',
    },
  ],
  '/api/documents/[documentId]/route': [
    thing(
      them => `/api/documents/${them.filedId}`,
      them => `/papers/${them.filedId}`,
    ),
  ],
  '/api/documents/[documentId]/file/route': [
    thing(
      them => `/api/documents/${them.filedId}/file`,
      () => '%PDF',
    ),
  ],
  '/api/documents/[documentId]/pages/[page]/route': [
    thing(
      them => `/api/documents/${them.filedId}/pages/1`,
      () => 'PNG',
    ),
  ],
  '/api/auth/[...nextauth]/route': [
    same('200', () => '/api/auth/session'),
    {
      ...same('404', () => ''),
      ask: () => ({
        method: 'POST',
        address: '/api/auth/signout',
        body: new URLSearchParams({ json: 'true' }),
      }),
    },
    {
      ...same('200', () => ''),
      ask: them => ({
        method: 'POST',
        address: '/api/auth/callback/credentials',
        body: new URLSearchParams({
          email: them.colleagueEmail,
          password: 'guess',
          code: '000000',
          json: 'true',
        }),
      }),
    },
  ],
  '/api/health/route': [same('200', () => '/api/health')],
  '/icon.svg/route': [same('200', () => '/icon.svg')],
  '/_not-found/page': [same('404', () => '/nothing-stands-here')],
  '/_global-error/page': [same('500', () => '/_global-error')],
}

/** A page of the build that holds an action, as an address to call it at: one of theirs. */
export function addressOf(route: string, them: Firm, me: Own): string {
  const [probe] = routeProbes[route] ?? []
  if (!probe) throw new Error(`There is no probe for ${route}`)
  return probe.ask(them, me).address
}
