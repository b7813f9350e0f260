import { addDays, day } from '@/lib/resolution'
import { named, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { close, confirmAsRead, dropAndRead, note, takeIn } from '../work'

/** Settled: paid in full, nothing stands, the case is closed. */
export const resolved: SampleCase = async ({ practitioner }, today) => {
  const who = person('JUNE NOVAK-ADAIR', '7150', '66 PHANTOM WAY', 'UTICA, NY 13500-0008')
  const caseId = await takeIn(practitioner, {
    firstName: 'June',
    lastName: 'Novak-Adair',
    tin: '921-01-7150',
  })
  const paid = year(today) - 2
  const pulled = await dropAndRead(practitioner, {
    caseId,
    fileName: named(`Account transcript ${paid}`, addDays(today, -6)),
    bytes: await transcript(who, {
      year: paid,
      on: addDays(today, -6),
      rows: [
        row('150', 'Tax return filed', day(`${paid + 1}-05-26`), 5_310),
        row('806', 'W-2 or 1099 withholding', day(`${paid + 1}-04-15`), -4_100),
        row('670', 'Payment', addDays(today, -60), -1_210),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await note(practitioner, caseId, 'Paid in full; the transcript shows a zero balance. Closing letter sent.')
  await close(practitioner, caseId)
  return caseId
}
