import 'server-only'
import { Refusal, type Work, whoSaved } from '@/lib/operation'

const WORK = [
  'document.read',
  'document.not-read',
  'document.reading-left',
  'document.reclassified',
  'document.filed',
  'document.confirmed',
  'document.kept',
  'document.entered',
  'document.sent-again',
  'document.rejected',
] as const

/** What to answer when somebody, or the reader, has worked on a paper since it was looked at. */
export async function stalePaper(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  documentId: string,
): Promise<Refusal> {
  const by = await whoSaved(tx, actor.firmId, WORK, { documentId })
  return new Refusal({
    code: 'stale',
    message: `${by} worked on this paper meanwhile. Look at it again; nothing of theirs was overwritten.`,
  })
}
