import 'server-only'
import { command, Refusal } from '@/lib/operation'
import { replaceVersionInput } from './document.schema'
import { setAside } from './file-document'
import { findVersions } from './find-versions'
import { findConfirmation } from './keep-confirmed'
import { lockDocument } from './lock-document'
import { stalePaper } from './stale-paper'

/**
 * One paper takes the place of another that is the same document in another layout. The other stays on record, with what
 * replaced it; nothing that a person confirmed is lost, for the one that stays must then be confirmed too.
 */
export const replaceVersion = command({
  permission: 'document.confirm',
  input: replaceVersionInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const { documentId, version, by } = input
    for (const id of [documentId, by].sort()) {
      const document = await lockDocument(tx, actor, id)
      if (id === documentId && document.version !== version) throw await stalePaper({ actor, tx }, id)
    }
    const versions = await findVersions(tx, { firmId, documentId: by })
    if (!versions.some(other => other.documentId === documentId && other.relation === 'same'))
      throw new Refusal({
        code: 'conflict',
        message: 'These two are no longer the same document of one day on one case. Look at both again.',
      })
    const confirmed = async (id: string) => (await findConfirmation(tx, { firmId, documentId: id })) !== null
    if ((await confirmed(documentId)) && !(await confirmed(by)))
      throw new Refusal({
        code: 'conflict',
        message:
          'The other one is confirmed and this one is not. Confirm this one first; then it can replace it.',
      })
    const why = 'Replaced by the same document in another layout.'
    return setAside({ actor, tx, today, input: { documentId, version, why } })
  },
})
