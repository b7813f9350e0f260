import {
  type Account,
  type CollectionStatute,
  type FactSource,
  type Finding,
  formatDay,
} from '@/lib/resolution'
import { Day } from '../figures/day'
import { Money } from '../figures/money'
import { workingOf } from '../finding/steps'
import { Working } from '../finding/working'
import { ScrollX } from '../table/scroll-x'
import { TextLink } from '../ui/text-link'
import { chargeWords } from './account-words'

interface Props {
  account: Account
  sourceHref: (source: FactSource) => string | null
}

/** What was charged, what was taken off it again, and until when each assessment may be collected. */
export function Charges({ account, sourceHref }: Props) {
  const { assessments } = account
  if (assessments.length === 0)
    return <p className="py-2 text-13 text-soft">No row of this transcript assesses an amount.</p>
  const clocks = assessments.flatMap(({ statute, on, row }) => (statute ? [{ statute, on, row }] : []))
  return (
    <>
      <ScrollX label="Assessments, each with its time to collect">
        <table className="ledger dense">
          <caption className="sr-only">Assessments, each with its time to collect</caption>
          <thead>
            <tr>
              <th scope="col">Assessed</th>
              <th scope="col">What</th>
              <th scope="col" className="figure">
                Charged
              </th>
              <th scope="col" className="figure">
                Taken off
              </th>
              <th scope="col">Collectible until</th>
            </tr>
          </thead>
          <tbody>
            {assessments.map(({ row, on, code, kind, cents, abated, evidence, statute }) => {
              const href = sourceHref(evidence.source)
              const words = `${chargeWords[kind]}, code ${code ?? 'not read'}`
              return (
                <tr key={row}>
                  <th scope="row">
                    <Day date={on} unknown="No day" />
                  </th>
                  <td>{href ? <TextLink href={href}>{words}</TextLink> : words}</td>
                  <td className="figure">
                    <Money cents={cents} sign={false} />
                  </td>
                  <td className="figure">
                    <Money cents={abated} sign={false} />
                  </td>
                  <td>{untilWords(statute)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollX>
      {clocks.map(({ statute, on, row }) => (
        <Clock key={row} statute={statute} of={on ? formatDay(on) : `row ${row + 1}`} />
      ))}
    </>
  )
}

function untilWords(statute: Finding<CollectionStatute> | null): string {
  if (statute === null) return 'With its tax'
  if (statute.value === null) return 'Cannot be told'
  const { earliest, latest, stillRunning } = statute.value
  const last = latest === null ? 'no last day can be named' : formatDay(latest)
  const span =
    earliest === latest && earliest
      ? formatDay(earliest)
      : `${earliest ? formatDay(earliest) : 'Not known'} to ${last}`
  return stillRunning ? `${span}, and moves on` : span
}

/** The working of one clock, with what is not known and what a reader must know before relying on it. */
function Clock({ statute, of }: { statute: Finding<CollectionStatute>; of: string }) {
  const { steps, missing, marks } = statute
  return (
    <div className="border-b border-hair pb-2 text-12">
      <p className="mt-2 font-medium">Time to collect the assessment of {of}</p>
      {missing.map(({ fact, wouldTell }) => (
        <p key={fact} className="text-soft">
          Not known: {fact}. {wouldTell}
        </p>
      ))}
      {marks.map(({ about, detail }) => (
        <p key={`${about}|${detail}`} className="text-soft">
          {about}: {detail}
        </p>
      ))}
      <Working steps={workingOf(steps)} />
    </div>
  )
}
