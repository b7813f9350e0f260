'use client'

import { useState } from 'react'
import { DateField, MoneyField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { enterInterviewAction } from '../../actions'
import { answerChoices, groupsOf, type InterviewQuestion, sayerChoices } from './interview-questions'

interface Props {
  caseId: string
  version: number
  today: string
  questions: readonly InterviewQuestion[]
}

/** What only the client can say. A question that hangs on another one appears once that is answered with yes. */
export function InterviewForm({ caseId, version, today, questions }: Props) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(questions.map(({ key, value }) => [key, value])),
  )
  const words = Object.fromEntries(
    questions.map(({ key, asks, answer }) => [
      key,
      { label: asks, ...(answer === 'yes-no' && { choices: answerChoices }) },
    ]),
  )
  return (
    <Form action={enterInterviewAction} label="Interview" className="mt-4 grid max-w-3xl gap-5">
      <input type="hidden" name="caseId" value={caseId} />
      <TheirVersion version={version} words={words} />
      <div className="grid gap-3 phone:grid-cols-2">
        <DateField name="saidOn" label="Asked on" defaultValue={today} required />
        <SelectField name="saidBy" label="Who answers" choices={sayerChoices} defaultValue="taxpayer" />
      </div>
      {groupsOf(questions).map(group => (
        <fieldset key={group.title} className="border-t border-strong pt-1">
          <legend className="pr-3 text-14 font-semibold">{group.title}</legend>
          {group.questions.map(question => (
            <div
              key={question.key}
              hidden={!isShown(question, answers)}
              className={question.after ? 'ml-4 border-l border-line pl-4' : ''}
            >
              <Asked
                question={question}
                onAnswer={value => setAnswers(before => ({ ...before, [question.key]: value }))}
              />
            </div>
          ))}
        </fieldset>
      ))}
      <SubmitButton className="justify-self-start" size="large">
        Save the interview
      </SubmitButton>
    </Form>
  )
}

/** By what stands in the form; where that is left open, by what the finances say, which ask some of it too. */
function isShown({ after, applies }: InterviewQuestion, answers: Readonly<Record<string, string>>): boolean {
  if (after === undefined) return true
  return answers[after] ? answers[after] === 'yes' : applies
}

function Asked({
  question: { key, asks, answer, why, decides, value, told },
  onAnswer,
}: {
  question: InterviewQuestion
  onAnswer: (value: string) => void
}) {
  const shared = {
    name: key,
    label: asks,
    defaultValue: value,
    hint: (
      <>
        {why} Decides: {lower(decides)}.
        {told && value !== '' && <span className="block text-faint">{told}</span>}
      </>
    ),
    className: 'border-b border-hair py-2.5',
  }
  if (answer === 'day') return <DateField {...shared} />
  if (answer === 'money') return <MoneyField {...shared} />
  if (answer === 'text') return <TextField {...shared} limit={80} />
  return <SelectField {...shared} choices={answerChoices} onChange={event => onAnswer(event.target.value)} />
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
