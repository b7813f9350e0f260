import { todayIn } from '@/lib/platform'
import { addDays, type PlainDate } from '@/lib/resolution'
import { agreementEnding } from './cases/agreement-ending'
import { cleanBill } from './cases/clean-bill'
import { doubtfulBill } from './cases/doubtful-bill'
import { finalLevyNotice } from './cases/final-levy-notice'
import { intentToLevy } from './cases/intent-to-levy'
import { lienOnAnotherYear } from './cases/lien-on-another-year'
import { misappliedPayment } from './cases/misapplied-payment'
import { missingReturns } from './cases/missing-returns'
import { payrollTax } from './cases/payroll-tax'
import { resolved } from './cases/resolved'
import { actAs, addColleague, foundFirm, type InventedPerson } from './people'
import { dollars, named, notice } from './sample-papers'
import type { Team } from './team'
import { dropAndRead } from './work'

const TIME_ZONE = 'America/New_York'

export interface SampleFirm {
  team: Team
  people: InventedPerson[]
  today: PlainDate
}

/** Founds a firm of invented people, one of each role, through the same commands that every firm uses. */
export async function foundSampleFirm(): Promise<SampleFirm> {
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
  return {
    team: { owner: actor, practitioner: await actAs(practitioner), manager: await actAs(manager) },
    people: [owner, practitioner, manager, viewer],
    today: todayIn(TIME_ZONE),
  }
}

/** Ten cases from calm to burning, as they would stand had their papers come as of this day. Returns the three best known. */
export async function addSampleCases(team: Team, today: PlainDate) {
  const finalLevyNoticeCase = await finalLevyNotice(team, today)
  const cleanBillCase = await cleanBill(team, today)
  const misappliedPaymentCase = await misappliedPayment(team, today)
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
  return {
    finalLevyNotice: finalLevyNoticeCase,
    cleanBill: cleanBillCase,
    misappliedPayment: misappliedPaymentCase,
  }
}

/** A notice of somebody who is no client yet. */
export async function leaveOnePaperInTheInbox({ manager }: Team, today: PlainDate): Promise<void> {
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
