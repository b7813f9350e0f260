import { runSample, type SampleAccess } from '@/lib/launch/run-sample'
import { disconnect, openJobs, stopJobs, todayIn } from '@/lib/platform'
import { addDays } from '@/lib/resolution'
import type { InventedPerson } from '@/tests/factories/firm/people'
import { makeSampleCases } from '@/tests/factories/firm/sample-cases'
import { dollars, named, notice } from '@/tests/factories/firm/sample-papers'
import { foundStaffedFirm } from '@/tests/factories/firm/staffed-firm'
import type { Team } from '@/tests/factories/firm/team'
import { dropAndRead } from '@/tests/factories/firm/work'

const TIME_ZONE = 'America/New_York'

/** Fills the house with a firm of invented people, through the same commands that every firm uses. */
async function furnish(origin: string): Promise<SampleAccess> {
  await openJobs()
  const { people, actors } = await foundStaffedFirm({ timeZone: TIME_ZONE })
  const team = { owner: actors.owner, practitioner: actors.practitioner, manager: actors['case-manager'] }
  const today = todayIn(TIME_ZONE)
  const made = await makeSampleCases(team, today)
  await leaveOnePaperInTheInbox(team, today)
  await stopJobs()
  await disconnect()
  const link = (place: string) => `${origin}${place}`
  return {
    users: Object.values(people).map(access),
    links: {
      dashboard: link('/dashboard'),
      escalations: link('/escalations'),
      finalLevyNotice: link(`/cases/${made.finalLevyNotice}`),
      cleanBill: link(`/cases/${made.cleanBill}`),
      misappliedPayment: link(`/cases/${made.misappliedPayment}`),
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
