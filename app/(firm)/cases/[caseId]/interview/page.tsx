import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { may, requireActor } from '@/lib/access'
import { getCase, getInterview } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { CaseFrame } from '../case-frame'
import { InterviewForm } from './interview-form'
import { answerChoices, type InterviewQuestion } from './interview-questions'

export const metadata: Metadata = { title: 'Interview' }

export default async function InterviewPage({ params }: PageProps<'/cases/[caseId]/interview'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const { version, by, today, open, questions } = await shown(getInterview(actor, caseId))
  return (
    <CaseFrame actor={actor} view={view} tab="interview" papers={papers.length}>
      <p className="mt-4 max-w-3xl text-13 text-soft">
        {version === 0
          ? 'Nobody has asked yet. A question that was not asked stays unknown; it is never taken for a no.'
          : `Version ${version}, entered by ${by}. ${open === 0 ? 'Nothing is left to ask.' : `${open} left to ask.`} Each save is kept.`}
      </p>
      {may(actor.role, 'case.write') ? (
        <InterviewForm caseId={caseId} version={version} today={today} questions={questions} />
      ) : (
        <Answers questions={questions} />
      )}
    </CaseFrame>
  )
}

/** For those who may look and not change: what was answered to a question that no longer applies counts for nothing. */
function Answers({ questions }: { questions: readonly InterviewQuestion[] }) {
  return (
    <dl className="mt-4 grid max-w-3xl gap-3 text-13">
      {questions
        .filter(question => question.applies)
        .map(({ key, asks, value, told }) => (
          <div key={key}>
            <dt>{asks}</dt>
            <dd className="text-soft">
              <span className="font-medium text-ink">
                {answerChoices.find(choice => choice.value === value)?.label ?? value}
              </span>
              {told && `. ${told}`}
            </dd>
          </div>
        ))}
    </dl>
  )
}
