import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/access'
import {
  acknowledgeFlag,
  assignCase,
  changeCaseStatus,
  changeContact,
  correctPerson,
  decideChecklistItem,
  editNote,
  enterPayment,
  enterPeriod,
  getCase,
  getClient,
  listNotes,
  overrideFlag,
  recordAuthority,
  recordHearingRequest,
  removePayment,
  reopenFlag,
  revealTin,
  snoozeFlag,
  takeBackHearingRequest,
  takeInClient,
  writeNote,
} from '@/lib/cases'
import {
  confirmReading,
  enterNotice,
  fileOnCase,
  getReading,
  keepUnread,
  readAgain,
  rejectDocument,
} from '@/lib/documents'
import { openDocument } from '@/lib/documents/file-document'
import {
  changeRole,
  importHousingStandards,
  invitePerson,
  listPeople,
  removePerson,
  signOut,
  withdrawInvitation,
} from '@/lib/firm'
import type { Outcome } from '@/lib/operation'
import { addDays, day } from '@/lib/resolution'
import { housingTable } from './housing-table'
import { addColleague } from './people'
import { dollars, notice } from './sample-papers'
import { person } from './team'
import { askForHearing, drop, dropAndRead, enter, note, pay, takeIn } from './work'

/** A command with an input that it accepts once from anybody whose role allows it. */
export interface Attempt {
  call: (actor: Actor, input: Record<string, unknown>) => Promise<Outcome<unknown>>
  input: Record<string, unknown>
}

/** Makes what the command needs to act on, as the owner of the firm; every call makes it anew. */
type Prepare = (owner: Actor) => Promise<Attempt>

let made = 0
/** A number that no earlier call has got. */
function next(): number {
  made += 1
  return made
}

const newCase = (owner: Actor) =>
  takeIn(owner, { firstName: 'Alba', lastName: `Invented-${next()}`, tin: `912-40-${1000 + next()}` })

async function caseWithFlag(owner: Actor) {
  const caseId = await newCase(owner)
  await enter(owner, caseId, { periodEnd: '2023', filed: 'not-filed' })
  const [flag] = (await getCase(owner, caseId)).flags
  if (!flag) throw new Error('A missing return raised no flag')
  return { flagId: flag.id, version: flag.version, today: (await getCase(owner, caseId)).today }
}

/** A client told of a final levy notice, nine days old. */
async function caseWithHearing(owner: Actor) {
  const caseId = await newCase(owner)
  const { today } = await getCase(owner, caseId)
  const told = { periodEnd: '2022', filed: 'filed', balance: '900.00', stage: 'final-levy-notice' }
  await enter(owner, caseId, { ...told, stageNoticeDate: addDays(today, -9) })
  return { caseId, sentOn: addDays(today, -1) }
}

async function bill(owner: Actor, caseId: string): Promise<string> {
  const last4 = String(1000 + next())
  const who = person(`ALBA INVENTED ${last4}`, last4, '1 SAMPLE RD', 'FRESNO, CA 93700-0001')
  const lines = [{ label: 'Tax you owed', cents: dollars(100 + next()) }]
  const bytes = await notice(who, { code: 'CP14', year: 2025, on: day('2026-11-16'), lines })
  return dropAndRead(owner, { bytes, fileName: 'CP14.pdf', caseId })
}

/** A paper that says nothing: kept, and labelled as not read. */
const letter = (owner: Actor, caseId: string | null = null) =>
  dropAndRead(owner, {
    bytes: Buffer.from(`A letter about nothing, ${next()}`),
    fileName: 'letter.txt',
    caseId,
  })

async function colleague(owner: Actor): Promise<string> {
  const email = `colleague-${next()}@sample.example`
  await addColleague(owner, { name: 'Odd Colleague', email, role: 'viewer' })
  const person = (await listPeople(owner)).find(row => row.email === email)
  if (!person) throw new Error('The colleague did not join')
  return person.userId
}

async function versionOf(owner: Actor, documentId: string): Promise<number> {
  return (await getReading(owner, documentId)).version
}

/** Every command of the house by its name in the code; a test sees that none is missing. */
export const everyCommand: Record<string, Prepare> = {
  invitePerson: async () => ({
    call: invitePerson,
    input: { email: `invited-${next()}@sample.example`, role: 'viewer' },
  }),
  withdrawInvitation: async owner => {
    const email = `withdrawn-${next()}@sample.example`
    await invitePerson(owner, { email, role: 'viewer' })
    return { call: withdrawInvitation, input: { email } }
  },
  changeRole: async owner => ({
    call: changeRole,
    input: { userId: await colleague(owner), role: 'practitioner' },
  }),
  removePerson: async owner => ({ call: removePerson, input: { userId: await colleague(owner) } }),
  importHousingStandards: async () => ({
    call: importHousingStandards,
    input: {
      effectiveFrom: '2026-06-29',
      table: housingTable({ [`CA|County ${next()}`]: [1500, 1600, 1700, 1800, 1900] }),
    },
  }),
  signOut: async () => ({ call: signOut, input: { sessions: 'this' } }),

  takeInClient: async () => ({
    call: takeInClient,
    input: { clientId: uuidv7(), kind: 'individual', firstName: 'Alba', lastName: `Invented-${next()}` },
  }),
  changeContact: async owner => {
    const { client } = await getCase(owner, await newCase(owner))
    return { call: changeContact, input: { clientId: client.id, version: '1', phone: '(559) 555-0100' } }
  },
  correctPerson: async owner => {
    const { client } = await getCase(owner, await newCase(owner))
    const { persons } = await getClient(owner, client.id)
    return {
      call: correctPerson,
      input: {
        clientId: client.id,
        personId: persons[0]?.id,
        version: '1',
        firstName: 'Alba',
        lastName: 'Corrected',
      },
    }
  },
  revealTin: async owner => {
    const { client } = await getCase(owner, await newCase(owner))
    const { persons } = await getClient(owner, client.id)
    return { call: revealTin, input: { clientId: client.id, personId: persons[0]?.id } }
  },

  enterPeriod: async owner => ({
    call: enterPeriod,
    input: { caseId: await newCase(owner), form: '1040', periodEnd: '2024', filed: 'filed' },
  }),
  enterPayment: async owner => ({
    call: enterPayment,
    input: {
      caseId: await newCase(owner),
      paymentId: uuidv7(),
      paidOn: '2026-04-14',
      amount: '25.00',
      method: 'Check 1',
    },
  }),
  removePayment: async owner => {
    const caseId = await newCase(owner)
    await pay(owner, caseId, { paidOn: '2026-04-14', amount: '25.00', method: 'Check 1' })
    const [payment] = (await getCase(owner, caseId)).payments
    return { call: removePayment, input: { caseId, paymentId: payment?.id } }
  },
  recordHearingRequest: async owner => {
    const { caseId, sentOn } = await caseWithHearing(owner)
    const flag = (await getCase(owner, caseId)).flags.find(({ finding }) => finding.hearing)
    if (!flag) throw new Error('A final levy notice raised no flag about a hearing')
    const { id: flagId, version } = flag
    return { call: recordHearingRequest, input: { flagId, version, sentOn, method: 'fax', proof: '4417' } }
  },
  takeBackHearingRequest: async owner => {
    const { caseId, sentOn } = await caseWithHearing(owner)
    const requestId = await askForHearing(owner, caseId, sentOn)
    return { call: takeBackHearingRequest, input: { caseId, requestId } }
  },
  assignCase: async owner => ({
    call: assignCase,
    input: { caseId: await newCase(owner), assigneeId: '' },
  }),
  changeCaseStatus: async owner => ({
    call: changeCaseStatus,
    input: { caseId: await newCase(owner), status: 'closed' },
  }),
  recordAuthority: async owner => ({
    call: recordAuthority,
    input: { caseId: await newCase(owner), onFile: 'yes' },
  }),
  writeNote: async owner => ({
    call: writeNote,
    input: { caseId: await newCase(owner), text: 'She will call on Friday.' },
  }),
  editNote: async owner => {
    const caseId = await newCase(owner)
    await note(owner, caseId, 'She will call on Friday.')
    const [written] = (await listNotes(owner, caseId, {})).rows
    return { call: editNote, input: { caseId, noteId: written?.id, version: '1', text: 'On Monday.' } }
  },
  decideChecklistItem: async owner => {
    const caseId = await newCase(owner)
    await enter(owner, caseId, { periodEnd: '2023', filed: 'not-filed' })
    const [item] = (await getCase(owner, caseId)).checklist
    return {
      call: decideChecklistItem,
      input: { caseId, itemId: item?.id, version: '1', state: 'accepted', reason: 'Seen on paper.' },
    }
  },

  acknowledgeFlag: async owner => {
    const { flagId, version } = await caseWithFlag(owner)
    return { call: acknowledgeFlag, input: { flagId, version } }
  },
  snoozeFlag: async owner => {
    const { flagId, version, today } = await caseWithFlag(owner)
    const input = { flagId, version, until: addDays(today, 1), reason: 'She is away.' }
    return { call: snoozeFlag, input }
  },
  overrideFlag: async owner => {
    const { flagId, version } = await caseWithFlag(owner)
    return { call: overrideFlag, input: { flagId, version, reason: 'No return was due.' } }
  },
  reopenFlag: async owner => {
    const { flagId, version } = await caseWithFlag(owner)
    return { call: reopenFlag, input: { flagId, version, to: 'acknowledged' } }
  },

  recordDocument: async owner => ({
    call: (actor, { text }) =>
      drop(actor, { bytes: Buffer.from(String(text)), fileName: 'letter.txt', caseId: null }),
    input: { text: `Dropped by ${owner.name}, ${next()}` },
  }),
  fileOnCase: async owner => ({
    call: fileOnCase,
    input: { documentId: await letter(owner), caseId: await newCase(owner) },
  }),
  rejectDocument: async owner => {
    const documentId = await letter(owner)
    const version = await versionOf(owner, documentId)
    return { call: rejectDocument, input: { documentId, version, why: 'A letter of the bank.' } }
  },
  keepUnread: async owner => {
    const documentId = await letter(owner, await newCase(owner))
    return {
      call: keepUnread,
      input: { documentId, version: await versionOf(owner, documentId), what: 'A letter' },
    }
  },
  enterNotice: async owner => {
    const documentId = await letter(owner)
    return {
      call: enterNotice,
      input: { documentId, version: await versionOf(owner, documentId), code: 'CP14' },
    }
  },
  readAgain: async owner => ({ call: readAgain, input: { documentId: await letter(owner) } }),
  openDocument: async owner => ({
    call: openDocument,
    input: { documentId: await letter(owner), how: 'download' },
  }),
  confirmReading: async owner => {
    const documentId = await bill(owner, await newCase(owner))
    const values = {
      code: 'CP14',
      form: '1040',
      periodEnd: '12/31/2025',
      noticeDate: '11/16/2026',
      payBy: '12/07/2026',
    }
    const version = await versionOf(owner, documentId)
    // The client of the case has another number than the bill, which the person says is right all the same.
    const input = { documentId, version, values, unreadable: [], despiteTin: 'on' }
    return { call: confirmReading, input }
  },
}
