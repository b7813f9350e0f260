import type { ReactNode } from 'react'
import type { OptionFinding, OptionState } from '@/lib/resolution'
import { Tag, type TagKind } from '../ui/tag'
import { TextLink } from '../ui/text-link'
import { GateList } from './gate-list'
import { type CellName, OptionCell } from './option-cell'

export const optionStates: Record<OptionState, { word: string; look: TagKind }> = {
  available: { word: 'Available', look: 'good' },
  'not-yet': { word: 'Not yet', look: 'warn' },
  unknown: { word: 'Cannot tell yet', look: 'open' },
  closed: { word: 'Closed', look: 'plain' },
}

const cells: readonly { name: CellName; label: string }[] = [
  { name: 'totalPaid', label: 'Paid by the statute’s end' },
  { name: 'monthly', label: 'Least a month' },
  { name: 'daysAdded', label: 'Days added to the statute' },
  { name: 'lien', label: 'Lien notice' },
  { name: 'fee', label: 'Fee' },
  { name: 'decision', label: 'Time to an answer' },
]

interface Props {
  options: readonly OptionFinding[]
  /** At the foot of each option: what was decided, and the form to decide. */
  decision: (option: OptionFinding) => ReactNode
}

/** Options side by side: a column each, what is compared in the first one, which stays when the others are scrolled. */
export function OptionTable({ options, decision }: Props) {
  return (
    <section aria-label="Options side by side" className="options-scroll">
      <table className="options">
        <caption className="sr-only">Every option of this case, the open ones first</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {options.map(option => (
              <th key={option.id} scope="col" id={`option-${option.id}`}>
                <span className="block text-13 font-semibold">{option.title}</span>
                <Tag kind={optionStates[option.state].look}>{optionStates[option.state].word}</Tag>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label="What it is" options={options} cell={option => option.what} />
          <Row label="Where it stands" options={options} cell={standing} />
          <Row label="Gates" options={options} cell={({ gates }) => <GateList gates={gates} />} />
          {cells.map(({ name, label }) => (
            <Row
              key={name}
              label={label}
              options={options}
              cell={option => <OptionCell option={option} name={name} />}
            />
          ))}
          <Row label="Documents" options={options} cell={documents} />
          <Row label="What breaks it" options={options} cell={breakers} />
          <Row label="Decision" options={options} cell={decision} />
        </tbody>
      </table>
    </section>
  )
}

function Row(props: {
  label: string
  options: readonly OptionFinding[]
  cell: (option: OptionFinding) => ReactNode
}) {
  return (
    <tr>
      <th scope="row">{props.label}</th>
      {props.options.map(option => (
        <td key={option.id}>{props.cell(option)}</td>
      ))}
    </tr>
  )
}

/** The first gate that is open, in one sentence. */
function standing({ state, firstOpen }: OptionFinding): string {
  if (firstOpen === null) return 'Every gate passes.'
  if (state === 'not-yet') return `Not offered before: ${firstOpen.label}. ${firstOpen.formula}.`
  const own = firstOpen.need ? `Needs ${firstOpen.need.fact}.` : `${firstOpen.formula}.`
  return state === 'closed' ? `A gate of its own fails, see below. First open: ${firstOpen.label}.` : own
}

function documents({ documents: papers }: OptionFinding): ReactNode {
  return (
    <ul className="grid gap-1 text-12">
      {papers.map(({ name, when, citation }) => (
        <li key={name}>
          {name}
          {when && <span className="text-soft">, when: {when}</span>}{' '}
          <TextLink href={citation.url ?? '/rules#policy'}>{citation.cite}</TextLink>
        </li>
      ))}
    </ul>
  )
}

function breakers({ breaks }: OptionFinding): ReactNode {
  return (
    <ul className="grid gap-1 text-12">
      {breaks.map(({ what, citation }) => (
        <li key={what}>
          {what} <TextLink href={citation.url ?? '/rules#policy'}>{citation.cite}</TextLink>
        </li>
      ))}
    </ul>
  )
}
