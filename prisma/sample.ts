import { runSample, type SampleAccess } from '@/lib/launch/run-sample'
import { disconnect, stopJobs, todayIn } from '@/lib/platform'
import { actAs, addColleague, foundFirm, type InventedPerson } from '@/tests/factories/firm/people'
import * as cases from '@/tests/factories/firm/sample-cases'
import { dropAndRead } from '@/tests/factories/firm/work'
import { dollars, named, notice } from '@/tests/factories/firm/sample-papers'
import { addDays } from '@/lib/resolution'

const TIME_ZONE = 'America/New_York'

/** Fills the house with a firm of invented people, through the same commands as any other firm. */
async function furnish(origin: string): Promise<SampleAccess> {
  const { owner, actor } = await foundFirm({ firmName: 'Ostrow and Calloway (sample)', name: 'Maren Ostrow', email: 'owner@sample.example', timeZone: TIME_ZONE })
  const practitioner = await addColleague(actor, { name: 'Wale Abara', email: 'practitioner@sample.example', role: 'practitioner' })
  const manager = await addColleague(actor, { name: 'Ines Calloway', email: 'case-manager@sample.example', role: 'case-manager' })
  const viewer = await addColleague(actor, { name: 'Tove Villard', email: 'viewer@sample.example', role: 'viewer' })
  const team = { owner: actor, practitioner: await actAs(practitioner), manager: await actAs(manager) }
  const today = todayIn(TIME_ZONE)
  const burning = await cases.finalLevyNotice(team, today)
  const clean = await cases.cleanBill(team, today)
  const wrong = await cases.misappliedPayment(team, today)
  for (const make of [cases.lienOnAnotherYear, cases.missingReturns, cases.payrollTax, cases.agreementEnding, cases.intentToLevy, cases.doubtfulBill, cases.resolved])
    await make(team, today)
  await leaveOnePaperInTheInbox(team, today)
  await stopJobs()
  await disconnect()
  const link = (place: string) => `${origin}${place}`
  return {
    users: [owner, practitioner, manager, viewer].map(access),
    links: {
      dashboard: link('/dashboard'), escalations: link('/escalations'), finalLevyNotice: link(`/cases/${burning}`),
      cleanBill: link(`/cases/${clean}`), misappliedPayment: link(`/cases/${wrong}`), inbox: link('/inbox'),
    },
  }
}

/** A notice of somebody who is no client yet. */
async function leaveOnePaperInTheInbox({ manager }: cases.Team, today: ReturnType<typeof todayIn>): Promise<void> {
  const on = addDays(today, -6)
  const who = { name: 'IONE PETRAKIS-LUND', street: '3 SUPPOSED ST', city: 'MACON, GA 31200-0009', tin: 'XXX-XX-8108' }
  const lines = [{ label: 'Tax you owed', cents: dollars(2_750) }, { label: 'Payments and credits', cents: dollars(-1_900) }]
  const bytes = await notice(who, { code: 'CP14', year: Number(today.slice(0, 4)) - 1, on, lines })
  await dropAndRead(manager, { bytes, fileName: named('Unknown sender, CP14', on) })
}

function access({ role, email, password, totpSecret }: InventedPerson) {
  return { role, email, password, totpSecret }
}

await runSample(furnish)
