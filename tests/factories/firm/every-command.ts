import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/access'
import {
  acknowledgeFlag,
  assignCase,
  changeAuthorization,
  changeCaseStatus,
  changeContact,
  correctAuthorization,
  correctPayment,
  correctPerson,
  decideChecklistItem,
  decideOption,
  editNote,
  enterAuthorization,
  enterFinances,
  enterInterview,
  enterPayment,
  enterPeriod,
  getCase,
  getClient,
  getOptions,
  importPayments,
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
  changeRole,
  importHousingStandards,
  invitePerson,
  listPeople,
  removePerson,
  signOut,
  withdrawInvitation,
} from '@/lib/firm'
import { addDays, compareOptions } from '@/lib/resolution'
import { newCase, next, type Prepare } from './attempt'
import { everyPaperCommand } from './every-paper-command'
import { housingTable } from './housing-table'
import { addColleague } from './people'
import { askForHearing, enter, note, pay, signedPower, signPower } from './work'

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

async function colleague(owner: Actor): Promise<string> {
  const email = `colleague-${next()}@sample.example`
  await addColleague(owner, { name: 'Odd Colleague', email, role: 'viewer' })
  const person = (await listPeople(owner)).find(row => row.email === email)
  if (!person) throw new Error('The colleague did not join')
  return person.userId
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
  correctPayment: async owner => {
    const caseId = await newCase(owner)
    await pay(owner, caseId, { paidOn: '2026-04-14', amount: '25.00', method: 'Check 1' })
    const [payment] = (await getCase(owner, caseId)).payments
    const told = { paidOn: '2026-04-15', amount: '26.00', method: 'Check 1' }
    return { call: correctPayment, input: { caseId, paymentId: payment?.id, version: '1', ...told } }
  },
  importPayments: async owner => ({
    call: importPayments,
    input: {
      caseId: await newCase(owner),
      table: 'Date,Amount,Tax Form,Tax Year\n04/14/2026,25.00,1040,2025',
    },
  }),
  removePayment: async owner => {
    const caseId = await newCase(owner)
    await pay(owner, caseId, { paidOn: '2026-04-14', amount: '25.00', method: 'Check 1' })
    const [payment] = (await getCase(owner, caseId)).payments
    return { call: removePayment, input: { caseId, paymentId: payment?.id, version: '1' } }
  },
  enterFinances: async owner => ({
    call: enterFinances,
    input: { caseId: await newCase(owner), version: '0', asOf: '2026-11-02', wages: '4,500.00' },
  }),
  enterInterview: async owner => ({
    call: enterInterview,
    input: {
      caseId: await newCase(owner),
      version: '0',
      saidOn: '2026-11-02',
      saidBy: 'taxpayer',
      hardship: 'no',
    },
  }),
  enterAuthorization: async owner => ({
    call: enterAuthorization,
    input: { caseId: await newCase(owner), ...signedPower },
  }),
  changeAuthorization: async owner => {
    const caseId = await newCase(owner)
    const { authorizationId } = await signPower(owner, caseId)
    return {
      call: changeAuthorization,
      input: { caseId, authorizationId, version: '1', posted: 'yes', revokedOn: '' },
    }
  },
  correctAuthorization: async owner => {
    const caseId = await newCase(owner)
    const { authorizationId } = await signPower(owner, caseId)
    const { posted: _, ...told } = signedPower
    return {
      call: correctAuthorization,
      input: { caseId, authorizationId, version: '1', ...told, covers: '1040: 2019 to 2028' },
    }
  },
  decideOption: async owner => {
    const caseId = await newCase(owner)
    const { input, today } = await getOptions(owner, caseId)
    const optionId = 'full-payment'
    const option = compareOptions(input, today).options.find(({ id }) => id === optionId)
    return {
      call: decideOption,
      input: {
        caseId,
        optionId,
        state: option?.state,
        verdict: 'rejected',
        reason: 'The client keeps the money for medicine.',
      },
    }
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
  ...everyPaperCommand,
}
