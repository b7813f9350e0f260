import 'server-only'
import { z } from 'zod'
import { takeIn } from '@/lib/cases'
import { takeInClientInput } from '@/lib/cases/client.schema'
import { command, type Done } from '@/lib/operation'
import { fileThere } from './file-document'
import { lockDocument } from './lock-document'

/** The intake form with the paper that it was opened from. */
const takeInFromPaperInput = takeInClientInput.safeExtend({ documentId: z.uuid() })

interface TakenInFromPaper {
  clientId: string
  caseId: string
}

/**
 * Takes in the person whom a paper names and files the paper on the new case, both or neither. Sent twice it does so
 * once. Only a paper that is on no case opens a client: from another case it is moved by hand.
 */
export const takeInFromPaper = command({
  permission: 'client.write',
  input: takeInFromPaperInput,
  async run({ actor, input: { documentId, ...input }, tx, today }): Promise<Done<TakenInFromPaper>> {
    const document = await lockDocument(tx, actor, documentId)
    const taken = await takeIn({ actor, input, tx, today })
    const { caseId } = taken.value
    if (document.caseId === caseId && !document.rejectedAt) return taken
    const filed = await fileThere({ actor, input: { documentId, caseId }, tx, today })
    return { value: taken.value, events: [...taken.events, ...filed.events] }
  },
})
