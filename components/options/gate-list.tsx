import { Check, CircleDashed, X } from 'lucide-react'
import { type Gate, sayResult } from '@/lib/resolution'
import { Citations } from '../finding/citations'
import { MissingFact } from '../finding/missing-fact'
import { Working } from '../finding/working'
import { Disclosure } from '../ui/disclosure'

const looks = {
  pass: { icon: Check, word: 'Pass', tone: 'text-act-deep' },
  fail: { icon: X, word: 'Fail', tone: 'text-urgent' },
  need: { icon: CircleDashed, word: 'Need', tone: 'text-soft' },
} as const

const steps = {
  facts: 'First the facts',
  filing: 'Then every return',
  'current-year': 'Then this year',
  option: 'Its own rule',
} as const

/** The gates of an option in the order of the doctrine; each opens to its rule, its text and its working. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  return (
    <ol className="grid gap-1">
      {gates.map((gate, at) => (
        <li key={gate.id}>
          {gate.step !== gates[at - 1]?.step && (
            <p className="mt-1.5 mb-0.5 text-11 font-medium text-faint">{steps[gate.step]}</p>
          )}
          <OneGate gate={gate} />
        </li>
      ))}
    </ol>
  )
}

function OneGate({ gate }: { gate: Gate }) {
  const { icon: Icon, word, tone } = looks[gate.state]
  return (
    <Disclosure
      summary={
        <span className="flex min-w-0 items-baseline gap-1.5 text-left">
          <Icon aria-hidden className={`size-3.5 flex-none self-center ${tone}`} />
          <span className={`flex-none ${tone}`}>{word}</span>
          <span className="min-w-0 font-normal text-ink">{gate.label}</span>
        </span>
      }
    >
      <div className="mb-2 border-l border-line pl-2.5">
        <p>{gate.formula}</p>
        {gate.need && <MissingFact missing={{ fact: gate.need.fact, document: gate.need.wouldTell }} />}
        <div className="mt-1.5">
          <Citations citations={gate.citations} />
        </div>
        {gate.marks.map(({ about, detail }) => (
          <p key={`${about}${detail}`} className="mt-1 text-soft">
            {about}: {detail}
          </p>
        ))}
        <Working
          steps={gate.working.map(({ label, formula, result }) => ({
            text: `${label}: ${formula}`,
            value: sayResult(result),
          }))}
        />
      </div>
    </Disclosure>
  )
}
