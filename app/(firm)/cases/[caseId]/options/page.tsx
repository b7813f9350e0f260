import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { OptionTable, optionStates } from '@/components/options/option-table'
import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { may, requireActor } from '@/lib/access'
import { getCase, getOptions } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { compareOptions, formatDay, type OptionFinding, type OptionState, whatIf } from '@/lib/resolution'
import { CaseFrame } from '../case-frame'
import { OptionDecision } from './option-decision'
import { readChange } from './what-if'
import { WhatIfPanel } from './what-if-panel'

export const metadata: Metadata = { title: 'Options' }

const order: readonly OptionState[] = ['available', 'not-yet', 'unknown', 'closed']

export default async function OptionsPage({ params, searchParams }: PageProps<'/cases/[caseId]/options'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const { input, today, financesVersion, decisions } = await shown(getOptions(actor, caseId))
  const read = readChange(await searchParams)
  const tried = Object.values(read.change).some(value => value !== undefined)
  const found = tried ? whatIf(input, today, read.change) : null
  const { options, asOf } = found?.after ?? compareOptions(input, today)
  const sorted = [...options].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const decides = may(actor.role, 'option.decide') && !tried

  const decision = (option: OptionFinding) => {
    const [last, ...earlier] = decisions.filter(({ optionId }) => optionId === option.id)
    return (
      <div className="grid gap-2">
        {last && <Decided decision={last} />}
        {earlier.length > 0 && (
          <Disclosure summary={`Earlier decisions, ${earlier.length}`}>
            <ol className="mt-1 grid gap-2 border-l border-line pl-2">
              {earlier.map(one => (
                <li key={one.id}>
                  <Decided decision={one} />
                </li>
              ))}
            </ol>
          </Disclosure>
        )}
        {decides ? (
          <OptionDecision
            caseId={caseId}
            optionId={option.id}
            title={option.title}
            state={option.state}
            decided={last !== undefined}
          />
        ) : (
          last === undefined && <p className="text-12 text-soft">Not decided</p>
        )}
      </div>
    )
  }

  return (
    <CaseFrame actor={actor} view={view} tab="options" papers={papers.length}>
      {financesVersion === null && (
        <Alert kind="note" title="Nobody has entered the finances yet">
          Without them most options cannot be told.{' '}
          <TextLink href={`/cases/${caseId}/finances`}>Enter what is known</TextLink>
        </Alert>
      )}
      <WhatIfPanel caseId={caseId} read={read} found={found} />
      <Section
        id="side-by-side"
        title="Side by side"
        note={`As of ${formatDay(asOf)}${tried ? ', as tried out' : ''}: ${count(options, 'available')} available, ${count(options, 'not-yet')} not yet, ${count(options, 'unknown')} cannot be told yet, ${count(options, 'closed')} closed`}
      >
        <OptionTable options={sorted} decision={decision} />
      </Section>
    </CaseFrame>
  )
}

type Decision = Awaited<ReturnType<typeof getOptions>>['decisions'][number]

function Decided({ decision: { verdict, by, on, reason, rule, stateThen } }: { decision: Decision }) {
  return (
    <p className="text-12">
      <span className="font-medium">{verdict}</span> by {by}, {formatDay(on)}: {reason}
      <span className="block text-soft">
        Rule {rule}; it stood as “{optionStates[stateThen].word}”.
      </span>
    </p>
  )
}

function count(options: readonly OptionFinding[], state: OptionState): number {
  return options.filter(option => option.state === state).length
}
