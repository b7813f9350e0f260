import 'server-only'
import { command, invalid, Refusal, whoSaved } from '@/lib/operation'
import { type PlainDate, type QuestionKey, questionKeys } from '@/lib/resolution'
import { enterInterviewInput, type StoredAnswers, writtenAnswers } from './interview.schema'
import { latestInterview } from './latest-interview'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/**
 * Keeps what the client answered. An answer that did not change keeps its day and who said it; one that was emptied is
 * not asked again any more, which is not a no. Each save is a version, and what the answers decide is judged at once.
 */
export const enterInterview = command({
  permission: 'case.write',
  input: enterInterviewInput,
  async run({ actor, input, tx, today }) {
    const { caseId, version, saidOn, saidBy, ...told } = input
    await lockCase(tx, actor, caseId)
    const { firmId, userId } = actor
    if (saidOn === null || userId === null) throw new Error('Refused by the schema')
    if (saidOn > today) throw invalid('saidOn', 'Choose today or a day before it.')
    const before = await latestInterview(tx, firmId, caseId)
    if ((before?.version ?? 0) !== version)
      throw new Refusal({
        code: 'stale',
        message: `${await whoSaved(tx, firmId, ['interview.entered'], { caseId })} saved the interview meanwhile. Both versions are below; choose what to keep.`,
        theirs: { ...writtenAnswers(before?.answers ?? {}), version: String(before?.version ?? 0) },
      })
    const { answers, changed } = merge(before?.answers ?? {}, told, {
      on: saidOn,
      saidBy,
      enteredById: userId,
    })
    const next = version + 1
    await tx.interview.create({
      data: {
        firmId,
        caseId,
        version: next,
        answers: Object.fromEntries(Object.entries(answers)),
        enteredById: userId,
      },
    })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'interview entered')
    return {
      value: { version: next },
      events: [{ type: 'interview.entered', caseId, version: next, questions: changed }, ...assessed],
    }
  },
})

type Said = { on: PlainDate } & Omit<NonNullable<StoredAnswers[QuestionKey]>, 'value' | 'on'>

function merge(before: StoredAnswers, told: Record<QuestionKey, string>, said: Said) {
  const answers: StoredAnswers = {}
  const changed: string[] = []
  for (const key of questionKeys) {
    const value = told[key]
    const known = before[key]
    if (value !== (known?.value ?? '')) changed.push(key)
    if (value === '') continue
    answers[key] = known?.value === value ? known : { value, ...said }
  }
  return { answers, changed }
}
