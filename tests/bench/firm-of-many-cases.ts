import type { Actor } from '@/lib/access'
import { reassess } from '@/lib/cases'
import type { SampleAccess } from '@/lib/launch/run-sample'
import { appendEvents } from '@/lib/operation'
import { disconnect, openJobs, stopJobs, withFirm } from '@/lib/platform'
import { addDays, type PlainDate } from '@/lib/resolution'
import { makeSampleCases } from '../factories/firm/sample-cases'
import { foundSampleFirm, type SampleFirm } from '../factories/firm/sample-firm'
import { type Copy, copyCases, inFirm } from './copy-cases'
import { inventedName } from './invented-name'
import { onDatabase } from './on-database'

/** The models' papers came on several days, so that the last days of the copies lie apart. */
const CAME_DAYS_AGO = [150, 45, 12, 0]
/** Copies that are judged again by the rules, to show that copying left them as judging would. */
const CHECKED = 20
const EVENTS_AT_ONCE = 250

export interface ManyCases {
  origin: string
  cases: number
  /** Whether the record says of each case that it was opened, which takes longer than the case itself. */
  recorded: boolean
}

/** Fills the migrated database with one firm of so many cases, and tells how to get in. */
export async function firmOfManyCases({ origin, cases, recorded }: ManyCases): Promise<SampleAccess> {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  const sample = await foundSampleFirm()
  const { owner, practitioner, manager } = sample.team
  const { models, burning } = await makeModels(sample, databaseUrl)
  const copies = await copyCases({
    databaseUrl,
    firmId: owner.firmId,
    assignees: [owner.userId, practitioner.userId, manager.userId, null],
    models,
    copies: cases - models.length,
    firstNumber: models.length + 1,
  })
  if (recorded) await recordOpening(manager, copies)
  await checkCopies(owner, copies, sample.today)
  // A firm grows to this over years, in which its tables are counted many times.
  await onDatabase(databaseUrl, client => client.query('vacuum analyze'))
  await disconnect()
  return {
    users: sample.people.map(({ role, email, password, totpSecret }) => ({
      role,
      email,
      password,
      totpSecret,
    })),
    links: { someCase: `${origin}/cases/${burning}` },
  }
}

async function makeModels({ team, today }: SampleFirm, databaseUrl: string) {
  const { firmId } = team.owner
  await openJobs()
  let burning = ''
  for (const [round, ago] of CAME_DAYS_AGO.entries()) {
    if (round > 0) await renameEverybody(databaseUrl, firmId, round)
    burning = (await makeSampleCases(team, addDays(today, -ago))).finalLevyNotice
  }
  await stopJobs()
  const cases = await withFirm(firmId, tx => tx.case.findMany({ where: { firmId }, select: { id: true } }))
  return { models: cases.map(({ id }) => id), burning }
}

/** The same people can be taken in again when those who are here go by other names and numbers. */
async function renameEverybody(databaseUrl: string, firmId: string, round: number): Promise<void> {
  const { last } = inventedName(round)
  const rename = `update "Person" set "lastName" = $1, "tinIndex" = null, "tinLast4" = null`
  await onDatabase(databaseUrl, client =>
    inFirm(client, firmId, async () => {
      await client.query(rename, [last])
    }),
  )
}

async function recordOpening(actor: Actor, copies: readonly Copy[]): Promise<void> {
  for (let at = 0; at < copies.length; at += EVENTS_AT_ONCE) {
    const events = copies
      .slice(at, at + EVENTS_AT_ONCE)
      .map(({ caseId, clientId, number }) => ({ type: 'case.opened' as const, caseId, clientId, number }))
    await withFirm(actor.firmId, tx => appendEvents(tx, actor, events))
  }
}

async function checkCopies(actor: Actor, copies: readonly Copy[], today: PlainDate): Promise<void> {
  const { firmId } = actor
  const some = copies.filter((_, at) => at % Math.floor(copies.length / CHECKED) === 0)
  for (const { caseId } of some) {
    await withFirm(firmId, async tx => {
      const standing = {
        where: { firmId_id: { firmId, id: caseId } },
        select: { stage: true, queueKey: true, queueSeverity: true, queueLastDay: true, queueFlagId: true },
      }
      const before = JSON.stringify(await tx.case.findUniqueOrThrow(standing))
      const moved = await reassess({ actor, tx, today }, caseId, 'copied')
      const after = JSON.stringify(await tx.case.findUniqueOrThrow(standing))
      if (moved.length > 0 || before !== after)
        throw new Error(`The copy ${caseId} does not stand as it is judged: ${before}, ${after}.`)
    })
  }
}
