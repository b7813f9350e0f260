import type { Actor } from '@/lib/access'
import { addDays, day, type PlainDate } from '@/lib/resolution'
import { dollars, named, notice, row, transcript } from './sample-papers'
import { authorize, close, confirmAsRead, dropAndRead, enter, note, pay, takeIn } from './work'

/** Who works in the sample firm. */
export interface Team {
  owner: Actor
  practitioner: Actor
  manager: Actor
}

export type SampleCase = (team: Team, today: PlainDate) => Promise<string>

const person = (name: string, last4: string, street: string, city: string) => ({ name, street, city, tin: `XXX-XX-${last4}` })
const year = (today: PlainDate) => Number(today.slice(0, 4))

/** A first bill that is right: the calm case. */
export const cleanBill: SampleCase = async ({ practitioner }, today) => {
  const who = person('ALBA REYES-QUINTANA', '5506', '218 SAMPLE ORCHARD RD', 'FRESNO, CA 93700-0001')
  const caseId = await takeIn(practitioner, {
    firstName: 'Alba', lastName: 'Reyes-Quintana', tin: '912-40-5506', email: 'alba@example.com', street: '218 Sample Orchard Rd', city: 'Fresno', state: 'CA', zip: '93700', language: 'es',
  })
  const on = addDays(today, -8)
  const filed = year(today) - 1
  const lines = [
    { label: 'Tax you owed', cents: dollars(11_846) }, { label: 'Payments and credits', cents: dollars(-7_350) },
    { label: 'Failure-to-pay estimated tax penalty', cents: dollars(74) }, { label: 'Interest charges', cents: dollars(179.5) },
  ]
  const bill = await dropAndRead(practitioner, { bytes: await notice(who, { code: 'CP14', year: filed, on, lines }), fileName: named('CP14', on), caseId })
  await confirmAsRead(practitioner, bill)
  const pulled = await dropAndRead(practitioner, {
    caseId, fileName: named('Account transcript', addDays(today, -2)),
    bytes: await transcript(who, {
      year: filed, on: addDays(today, -2),
      rows: [
        row('150', 'Tax return filed', on, 11_846), row('806', 'W-2 or 1099 withholding', day(`${filed + 1}-04-15`), -7_350),
        row('176', 'Penalty for not pre-paying tax', on, 74), row('196', 'Interest charged for late payment', on, 179.5),
        row('971', 'Notice issued', on, 0, 'CP 0014'),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await authorize(practitioner, caseId)
  return caseId
}

/** A bill that is wrong: the payment that would settle it sits on the year before. */
export const misappliedPayment: SampleCase = async ({ practitioner, manager }, today) => {
  const who = person('FELIX AND JUNE ABERNATHY-CHO', '7731', '40 INVENTED MILL LN', 'DAYTON, OH 45400-0002')
  const caseId = await takeIn(practitioner, {
    kind: 'couple', firstName: 'Felix', lastName: 'Abernathy-Cho', tin: '913-41-7731', spouseFirstName: 'June', spouseLastName: 'Abernathy-Cho', spouseTin: '913-42-1180', phone: '(937) 555-0142',
  })
  const billed = year(today) - 1
  const on = addDays(today, -12)
  const paidOn = day(`${billed + 1}-04-14`)
  const lines = [{ label: 'Tax you owed', cents: dollars(9_412) }, { label: 'Payments and credits', cents: dollars(-6_900) }, { label: 'Interest charges', cents: dollars(101.64) }]
  const bill = await dropAndRead(practitioner, { bytes: await notice(who, { code: 'CP14', year: billed, on, lines }), fileName: named('CP14', on), caseId })
  await confirmAsRead(practitioner, bill)
  const pulls = [
    { of: billed, rows: [row('150', 'Tax return filed', on, 9_412), row('806', 'W-2 or 1099 withholding', paidOn, -6_900), row('196', 'Interest charged for late payment', on, 101.64), row('971', 'Notice issued', on, 0, 'CP 0014')] },
    { of: billed - 1, rows: [row('150', 'Tax return filed', day(`${billed}-06-01`), 8_120), row('806', 'W-2 or 1099 withholding', day(`${billed}-04-15`), -8_120), row('670', 'Payment', paidOn, -2_512)] },
  ]
  for (const { of, rows } of pulls) {
    const pulled = await dropAndRead(manager, { bytes: await transcript(who, { year: of, on: addDays(today, -3), rows }), fileName: named(`Account transcript ${of}`, addDays(today, -3)), caseId })
    await confirmAsRead(manager, pulled)
  }
  await pay(manager, caseId, { paidOn, amount: '2512.00', method: 'Check 1187', designatedPeriodEnd: String(billed), confirmation: 'cleared Apr 17' })
  await note(manager, caseId, 'June has the bank image of check 1187, both sides. She will send it by Friday.')
  await authorize(practitioner, caseId)
  return caseId
}

/** A first bill for one year while a lien stands on another. */
export const lienOnAnotherYear: SampleCase = async ({ practitioner }, today) => {
  const who = person('BRUNO CASTELLANE', '2264', '9 MADEUP HILL RD', 'RENO, NV 89500-0003')
  const caseId = await takeIn(practitioner, { firstName: 'Bruno', lastName: 'Castellane', tin: '914-43-2264', street: '9 Madeup Hill Rd', city: 'Reno', state: 'NV', zip: '89500' })
  const billed = year(today) - 1
  const on = addDays(today, -10)
  const lines = [{ label: 'Tax you owed', cents: dollars(6_240) }, { label: 'Payments and credits', cents: dollars(-4_100) }, { label: 'Failure-to-pay penalty', cents: dollars(74.9) }, { label: 'Interest charges', cents: dollars(88.17) }]
  const bill = await dropAndRead(practitioner, { bytes: await notice(who, { code: 'CP14', year: billed, on, lines, layout: 'redesigned' }), fileName: named('CP14', on), caseId })
  await confirmAsRead(practitioner, bill)
  const old = billed - 3
  const pulled = await dropAndRead(practitioner, {
    caseId, fileName: named(`Account transcript ${old}`, addDays(today, -5)),
    bytes: await transcript(who, {
      year: old, on: addDays(today, -5), interest: dollars(912.4), penalty: dollars(1_130),
      rows: [
        row('150', 'Tax return filed', day(`${old + 1}-06-06`), 21_618), row('806', 'W-2 or 1099 withholding', day(`${old + 1}-04-15`), -9_018),
        row('276', 'Penalty for late payment of tax', day(`${old + 1}-06-06`), 126), row('196', 'Interest charged for late payment', day(`${old + 1}-06-06`), 97.55),
        row('971', 'Notice issued', day(`${old + 1}-06-06`), 0, 'CP 0014'), row('582', 'Lien placed on assets due to balance owed', day(`${old + 2}-02-14`)),
      ],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await authorize(practitioner, caseId)
  return caseId
}

/** A final levy notice whose thirty days run out in two. */
export const finalLevyNotice: SampleCase = async ({ practitioner, manager }, today) => {
  const who = person('MARGUERITE AND DOV HALLORAN', '4417', '77 FICTION TER', 'FRESNO, CA 93700-0004')
  const caseId = await takeIn(practitioner, { kind: 'couple', firstName: 'Marguerite', lastName: 'Halloran', tin: '915-44-4417', spouseFirstName: 'Dov', spouseLastName: 'Halloran', spouseTin: '915-45-9026' })
  const on = addDays(today, -28)
  const owed = year(today) - 4
  const lines = [{ label: 'Amount you owed', cents: dollars(14_718.01) }, { label: 'Failure-to-pay penalty', cents: dollars(108.09) }, { label: 'Interest charges', cents: dollars(178.08) }]
  const final = await dropAndRead(practitioner, { bytes: await notice(who, { code: 'LT11', year: owed, on, lines, hearingBy: addDays(on, 30) }), fileName: named('LT11', on), caseId })
  await confirmAsRead(practitioner, final)
  const pulled = await dropAndRead(manager, {
    caseId, fileName: named(`Account transcript ${owed}`, addDays(today, -9)),
    bytes: await transcript(who, {
      year: owed, on: addDays(today, -9), interest: dollars(178.08), penalty: dollars(108.09),
      rows: [
        row('150', 'Tax return filed', day(`${owed + 1}-06-05`), 21_618), row('806', 'W-2 or 1099 withholding', day(`${owed + 1}-04-15`), -12_018),
        row('276', 'Penalty for late payment of tax', day(`${owed + 1}-06-05`), 2_192), row('196', 'Interest charged for late payment', day(`${owed + 1}-06-05`), 2_926.01),
        row('971', 'Notice issued', day(`${owed + 1}-06-05`), 0, 'CP 0014'), row('971', 'Notice issued', addDays(on, -120), 0, 'CP 0504'),
        row('971', 'Collection due process Notice of Intent to Levy -- issued', on),
      ],
    }),
  })
  await confirmAsRead(manager, pulled)
  const recent = addDays(today, -15)
  const bill = await dropAndRead(manager, {
    bytes: await notice(who, { code: 'CP14', year: year(today) - 1, on: recent, lines: [{ label: 'Tax you owed', cents: dollars(15_268) }, { label: 'Payments and credits', cents: dollars(-10_410) }, { label: 'Failure-to-pay penalty', cents: dollars(301.03) }, { label: 'Interest charges', cents: dollars(187.17) }] }),
    fileName: named('CP14', recent), caseId,
  })
  await confirmAsRead(manager, bill)
  await authorize(practitioner, caseId)
  await note(practitioner, caseId, 'Form 12153 is filled in. Dov has to sign; Marguerite signed this morning.')
  return caseId
}

/** Two returns missing, and the years around them owe. */
export const missingReturns: SampleCase = async ({ manager }, today) => {
  const caseId = await takeIn(manager, { firstName: 'Koren', lastName: 'Dube-Marsh', tin: '916-46-8842', phone: '(505) 555-0177' })
  const last = year(today) - 1
  await enter(manager, caseId, { periodEnd: String(last), filed: 'not-filed' })
  await enter(manager, caseId, { periodEnd: String(last - 1), filed: 'not-filed' })
  await enter(manager, caseId, { periodEnd: String(last - 2), filed: 'filed', balance: '12,571.57', balanceAsOf: addDays(today, -40), stage: 'reminder', stageNoticeDate: addDays(today, -45), lien: 'no', levy: 'no' })
  return caseId
}

/** A business that owes payroll tax: its owners may answer in person. */
export const payrollTax: SampleCase = async ({ owner }, today) => {
  const caseId = await takeIn(owner, { kind: 'business', businessName: 'Bexley Roofing LLC', ein: '00-1238814', email: 'office@bexley.example' })
  const last = year(today) - 1
  await enter(owner, caseId, { form: '941', periodEnd: `${last}-09-30`, filed: 'filed', balance: '21,440.18', balanceAsOf: addDays(today, -20), stage: 'reminder', stageNoticeDate: addDays(today, -30), lien: 'no', levy: 'no' })
  await enter(owner, caseId, { form: '941', periodEnd: `${last}-12-31`, filed: 'filed', balance: '17,474.09', balanceAsOf: addDays(today, -20), stage: 'first-bill', stageNoticeDate: addDays(today, -30), lien: 'no', levy: 'no' })
  return caseId
}

/** An installment agreement about to end, because a new bill came. */
export const agreementEnding: SampleCase = async ({ practitioner }, today) => {
  const who = person('LUCIA SERRANO-PIKE', '3390', '5 NOWHERE CT', 'TULSA, OK 74100-0005')
  const caseId = await takeIn(practitioner, { firstName: 'Lucia', lastName: 'Serrano-Pike', tin: '917-47-3390', language: 'es' })
  const on = addDays(today, -15)
  const planned = year(today) - 3
  const lines = [{ label: 'Amount you owed', cents: dollars(8_204.4) }, { label: 'Interest charges', cents: dollars(61.02) }]
  const ending = await dropAndRead(practitioner, { bytes: await notice(who, { code: 'CP523', year: planned, on, lines }), fileName: named('CP523', on), caseId })
  await confirmAsRead(practitioner, ending)
  const billed = addDays(today, -20)
  const bill = await dropAndRead(practitioner, {
    bytes: await notice(who, { code: 'CP14', year: year(today) - 1, on: billed, lines: [{ label: 'Tax you owed', cents: dollars(4_980) }, { label: 'Payments and credits', cents: dollars(-3_860) }] }),
    fileName: named('CP14', billed), caseId,
  })
  await confirmAsRead(practitioner, bill)
  await authorize(practitioner, caseId)
  return caseId
}

/** The state of things one step before a hearing right: intent to levy, which opens none. */
export const intentToLevy: SampleCase = async ({ manager, practitioner }, today) => {
  const who = person('SAGE WHITCOMBE-ITO', '6093', '31 PRETEND AVE', 'SALEM, OR 97300-0006')
  const caseId = await takeIn(manager, { firstName: 'Sage', lastName: 'Whitcombe-Ito', tin: '918-48-6093' })
  const on = addDays(today, -8)
  const lines = [{ label: 'Amount you owed', cents: dollars(9_444.07) }, { label: 'Failure-to-pay penalty', cents: dollars(34.98) }, { label: 'Interest charges', cents: dollars(54.48) }]
  const paper = await dropAndRead(manager, { bytes: await notice(who, { code: 'CP504', year: year(today) - 2, on, lines }), fileName: named('CP504', on), caseId })
  await confirmAsRead(practitioner, paper)
  return caseId
}

/** A bill whose lines do not make its amount, read and waiting for a person. */
export const doubtfulBill: SampleCase = async ({ manager }, today) => {
  const who = person('ARNE LINDQVIST-AMADI', '1029', '12 IMAGINARY SQ', 'DULUTH, MN 55800-0007')
  const caseId = await takeIn(manager, { firstName: 'Arne', lastName: 'Lindqvist-Amadi', tin: '919-49-1029' })
  const on = addDays(today, -3)
  const lines = [{ label: 'Tax you owed', cents: dollars(3_183) }, { label: 'Payments and credits', cents: dollars(-2_328) }, { label: 'Failure-to-pay penalty', cents: dollars(33.3) }, { label: 'Interest charges', cents: dollars(45) }]
  await dropAndRead(manager, { bytes: await notice(who, { code: 'CP14', year: year(today) - 1, on, lines, amountDueCents: dollars(1_075.21) }), fileName: named('CP14', on), caseId })
  return caseId
}

/** Settled: paid in full, nothing stands, the case is closed. */
export const resolved: SampleCase = async ({ practitioner }, today) => {
  const who = person('JUNE NOVAK-ADAIR', '7150', '66 PHANTOM WAY', 'UTICA, NY 13500-0008')
  const caseId = await takeIn(practitioner, { firstName: 'June', lastName: 'Novak-Adair', tin: '921-01-7150' })
  const paid = year(today) - 2
  const pulled = await dropAndRead(practitioner, {
    caseId, fileName: named(`Account transcript ${paid}`, addDays(today, -6)),
    bytes: await transcript(who, {
      year: paid, on: addDays(today, -6),
      rows: [row('150', 'Tax return filed', day(`${paid + 1}-05-26`), 5_310), row('806', 'W-2 or 1099 withholding', day(`${paid + 1}-04-15`), -4_100), row('670', 'Payment', addDays(today, -60), -1_210)],
    }),
  })
  await confirmAsRead(practitioner, pulled)
  await note(practitioner, caseId, 'Paid in full; the transcript shows a zero balance. Closing letter sent.')
  await close(practitioner, caseId)
  return caseId
}
