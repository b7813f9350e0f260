import type { Question, QuestionKey } from '@/lib/resolution'

export interface InterviewQuestion extends Omit<Question, 'kinds'> {
  key: QuestionKey
  value: string
  /** Who said it and when; null while nobody was asked. */
  told: string | null
  /** As things stand saved: it hangs on no other question, or on one that was answered with yes. */
  applies: boolean
}

export const answerChoices = [
  { value: '', label: 'Not asked' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Asked, not known' },
]

export const sayerChoices = [
  { value: 'taxpayer', label: 'The taxpayer' },
  { value: 'spouse', label: 'The spouse' },
  { value: 'helper', label: 'Somebody who helps the client' },
  { value: 'papers', label: 'Nobody: seen in papers' },
]

/** The questions by their group, in their order. */
export function groupsOf(questions: readonly InterviewQuestion[]) {
  const titles = [...new Set(questions.map(({ group }) => group))]
  return titles.map(title => ({
    title,
    questions: questions.filter(({ group }) => group === title),
  }))
}
