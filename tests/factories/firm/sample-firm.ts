import { todayIn } from '@/lib/platform'
import { addDays, type PlainDate } from '@/lib/resolution'
import type { InventedPerson } from './people'
import { dollars, named, notice } from './sample-papers'
import { foundStaffedFirm } from './staffed-firm'
import type { Team } from './team'
import { dropAndRead } from './work'

const TIME_ZONE = 'America/New_York'

export interface SampleFirm {
  team: Team
  people: InventedPerson[]
  today: PlainDate
}

/** Founds the sample firm, with one person of each role. */
export async function foundSampleFirm(): Promise<SampleFirm> {
  const { people, actors } = await foundStaffedFirm({ timeZone: TIME_ZONE })
  const team = { owner: actors.owner, practitioner: actors.practitioner, manager: actors['case-manager'] }
  return { team, people: Object.values(people), today: todayIn(TIME_ZONE) }
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
