import { addDays, day } from '@/lib/resolution'
import { named, row, transcript } from '../sample-papers'
import { person, type SampleCase, year } from '../team'
import { authorize, confirmAsRead, decide, dropAndRead, enter, enterMoney, takeIn } from '../work'

/** Hardship, an offer and a plan asked for at once, on an old debt with a claim of identity theft beside it. */
export const everythingAtOnce: SampleCase = async ({ practitioner, manager }, today) => {
  const who = person('WREN OKAFOR-LUND', '3318', '5 SUPPOSED CT', 'MADISON, WI 53700-0009')
  const caseId = await takeIn(practitioner, {
    firstName: 'Wren',
    lastName: 'Okafor-Lund',
    tin: '922-02-3318',
    state: 'WI',
  })
  const old = year(today) - 9
  const pulled = await dropAndRead(manager, {
    caseId,
    fileName: named(`Account transcript ${old}`, addDays(today, -6)),
    bytes: await transcript(who, {
      year: old,
      on: addDays(today, -6),
      rows: [
        row('150', 'Tax return filed', day(`${old + 1}-06-04`), 24_310),
        row('806', 'W-2 or 1099 withholding', day(`${old + 1}-04-15`), -6_200),
        row('971', 'Notice issued', day(`${old + 1}-06-04`), 0, 'CP 0014'),
        row('971', 'Identity theft claim received', addDays(today, -90)),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await enter(manager, caseId, {
    periodEnd: String(year(today) - 1),
    filed: 'filed',
    balance: '2,140.00',
    balanceAsOf: addDays(today, -20),
    stage: 'first-bill',
    lien: 'no',
    levy: 'no',
  })
  await enterMoney(practitioner, caseId, {
    asOf: addDays(today, -5),
    under65: '1',
    from65: '0',
    wages: '5,200.00',
    living: '1,400.00',
    cash: '31,000.00',
    lumpSum: '1,000.00',
    monthly: '450.00',
    directDebit: 'yes',
    currentYear: 'no',
    bankruptcy: 'no',
  })
  const reason = 'The client asked for it on the first call.'
  for (const optionId of ['simple-plan', 'not-collectible', 'offer-lump-sum'])
    await decide(practitioner, { caseId, optionId, verdict: 'accepted', reason })
  await authorize(practitioner, caseId)
  return caseId
}
