import type { Actor } from '@/lib/access'
import {
  confirmProven,
  confirmReading,
  enterNotice,
  enterTranscript,
  fileOnCase,
  getReading,
  keepUnread,
  readAgain,
  reclassify,
  rejectDocument,
  replaceVersion,
  takeInFromPaper,
} from '@/lib/documents'
import { openDocument } from '@/lib/documents/file-document'
import { day } from '@/lib/resolution'
import { plainTranscript } from '../paper/plain-paper'
import { newCase, next, type Prepare } from './attempt'
import { dollars, notice } from './sample-papers'
import { person } from './team'
import { drop, dropAndRead, takeIn } from './work'

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

async function versionOf(owner: Actor, documentId: string): Promise<number> {
  return (await getReading(owner, documentId)).version
}

/** Every command that does something with papers, by its name in the code. */
export const everyPaperCommand: Record<string, Prepare> = {
  recordDocument: async owner => ({
    call: (actor, { text }) =>
      drop(actor, { bytes: Buffer.from(String(text)), fileName: 'letter.txt', caseId: null }),
    input: { text: `Dropped by ${owner.name}, ${next()}` },
  }),
  fileOnCase: async owner => ({
    call: fileOnCase,
    input: { documentId: await letter(owner), caseId: await newCase(owner) },
  }),
  takeInFromPaper: async owner => ({
    call: takeInFromPaper,
    input: {
      documentId: await letter(owner),
      kind: 'individual',
      firstName: 'Alba',
      lastName: `Prospect-${next()}`,
    },
  }),
  rejectDocument: async owner => {
    const documentId = await letter(owner)
    const version = await versionOf(owner, documentId)
    return { call: rejectDocument, input: { documentId, version, why: 'A letter of the bank.' } }
  },
  replaceVersion: async owner => {
    const caseId = await newCase(owner)
    const text = Buffer.from(plainTranscript({ trackingNumber: `10500${next()}` })).toString()
    const read = (bytes: Buffer) => dropAndRead(owner, { bytes, fileName: 'transcript.txt', caseId })
    const documentId = await read(Buffer.from(text))
    const by = await read(Buffer.from(text.toUpperCase()))
    return { call: replaceVersion, input: { documentId, version: await versionOf(owner, documentId), by } }
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
  enterTranscript: async owner => {
    const documentId = await letter(owner)
    return {
      call: enterTranscript,
      input: { documentId, version: await versionOf(owner, documentId), form: '1040' },
    }
  },
  reclassify: async owner => {
    const documentId = await letter(owner)
    return {
      call: reclassify,
      input: { documentId, version: await versionOf(owner, documentId), as: 'wage-and-income' },
    }
  },
  confirmProven: async owner => {
    const last4 = String(1000 + next())
    const caseId = await takeIn(owner, {
      firstName: 'Alba',
      lastName: `Sum-${last4}`,
      tin: `912-40-${last4}`,
    })
    const bytes = plainTranscript({
      name: 'ALBA SUM',
      tin: `XXX-XX-${last4}`,
      trackingNumber: `10500000${last4}`,
    })
    await dropAndRead(owner, { bytes, fileName: 'transcript.txt', caseId })
    return { call: confirmProven, input: { caseId } }
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
