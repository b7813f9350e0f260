import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { todayIn } from '@/lib/platform'
import { applies, findQuestion, isUnasked, type QuestionKey, questionsFor } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { writtenAnswers } from './interview.schema'
import { latestInterview } from './latest-interview'
import { namesOf } from './member-names'
import { casesVisibleTo } from './visibility'

/** The questions for such a client, each with its answer as it stands, and who said it. */
export function getInterview(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    const row = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      select: { client: { select: { kind: true } } },
    })
    if (!row) throw notFound('case')
    const { firmId } = actor
    const names = await namesOf(tx, firmId)
    const last = await latestInterview(tx, firmId, caseId)
    const facts = await loadCaseFacts(tx, firmId, caseId)
    const { answers = {} } = facts
    const keys = questionsFor(row.client.kind)
    const isLeft = (key: QuestionKey) =>
      isUnasked(facts, key) && applies(facts, key) && !findQuestion(key).mayStayEmpty
    const written = writtenAnswers(last?.answers ?? {})
    return {
      today: todayIn(actor.timeZone),
      version: last?.version ?? 0,
      by: last ? names(last.enteredById) : null,
      /** Questions that apply and that nobody has put to the client yet. */
      open: keys.filter(isLeft).length,
      questions: keys.map(key => ({
        key,
        ...findQuestion(key),
        value: written[key] ?? '',
        told: answers[key]?.source.label ?? null,
        /** It hangs on no other question, or on one that was answered with yes, here or in the finances. */
        applies: applies(facts, key),
      })),
    }
  })
}
