import { runSample, type SampleAccess } from '@/lib/launch/run-sample'
import { disconnect, openJobs, stopJobs, todayIn } from '@/lib/platform'
import { addDays } from '@/lib/resolution'
import { agreementEnding } from '@/tests/factories/firm/cases/agreement-ending'
import { cleanBill } from '@/tests/factories/firm/cases/clean-bill'
import { doubtfulBill } from '@/tests/factories/firm/cases/doubtful-bill'
import { finalLevyNotice } from '@/tests/factories/firm/cases/final-levy-notice'
import { intentToLevy } from '@/tests/factories/firm/cases/intent-to-levy'
import { lienOnAnotherYear } from '@/tests/factories/firm/cases/lien-on-another-year'
import { misappliedPayment } from '@/tests/factories/firm/cases/misapplied-payment'
import { missingReturns } from '@/tests/factories/firm/cases/missing-returns'
import { payrollTax } from '@/tests/factories/firm/cases/payroll-tax'
import { resolved } from '@/tests/factories/firm/cases/resolved'
import { actAs, addColleague, foundFirm, type InventedPerson } from '@/tests/factories/firm/people'
import { dollars, named, notice } from '@/tests/factories/firm/sample-papers'
import type { Team } from '@/tests/factories/firm/team'
import { dropAndRead } from '@/tests/factories/firm/work'

const TIME_ZONE = 'America/New_York'

/** Fills the house with a firm of invented people, through the same commands that every firm uses. */
async function furnish(origin: string): Promise<SampleAccess> {
  await openJobs()
  const { owner, actor } = await foundFirm({
    firmName: 'Ostrow and Calloway (sample)',
    name: 'Maren Ostrow',
    email: 'owner@sample.example',
    timeZone: TIME_ZONE,
  })
  const practitioner = await addColleague(actor, {
    name: 'Wale Abara',
    email: 'practitioner@sample.example',
    role: 'practitioner',
  })
  const manager = await addColleague(actor, {
    name: 'Ines Calloway',
    email: 'case-manager@sample.example',
    role: 'case-manager',
  })
  const viewer = await addColleague(actor, {
    name: 'Tove Villard',
    email: 'viewer@sample.example',
    role: 'viewer',
  })
  const team = { owner: actor, practitioner: await actAs(practitioner), manager: await actAs(manager) }
  const today = todayIn(TIME_ZONE)
  const burning = await finalLevyNotice(team, today)
  const clean = await cleanBill(team, today)
  const wrong = await misappliedPayment(team, today)
  for (const make of [
    lienOnAnotherYear,
    missingReturns,
    payrollTax,
    agreementEnding,
    intentToLevy,
    doubtfulBill,
    resolved,
  ])
    await make(team, today)
  await leaveOnePaperInTheInbox(team, today)
  await stopJobs()
  await disconnect()
  const link = (place: string) => `${origin}${place}`
  return {
    users: [owner, practitioner, manager, viewer].map(access),
    links: {
      dashboard: link('/dashboard'),
      escalations: link('/escalations'),
      finalLevyNotice: link(`/cases/${burning}`),
      cleanBill: link(`/cases/${clean}`),
      misappliedPayment: link(`/cases/${wrong}`),
      inbox: link('/inbox'),
    },
  }
}

/** A notice of somebody who is no client yet. */
async function leaveOnePaperInTheInbox({ manager }: Team, today: ReturnType<typeof todayIn>): Promise<void> {
  const on = addDays(today, -6)
  const who = {
    name: 'IONE PETRAKIS-LUND',
    street: '3 SUPPOSED ST',
    city: 'MACON, GA 31200-0009',
    tin: 'XXX-XX-8108',
  }
  const lines = [
    { label: 'Tax you owed', cents: dollars(2_750) },
    { label: 'Payments and credits', cents: dollars(-1_900) },
  ]
  const bytes = await notice(who, { code: 'CP14', year: Number(today.slice(0, 4)) - 1, on, lines })
  await dropAndRead(manager, { bytes, fileName: named('Unknown sender, CP14', on) })
}

function access({ role, email, password, totpSecret }: InventedPerson) {
  return { role, email, password, totpSecret }
}

await runSample(furnish)
