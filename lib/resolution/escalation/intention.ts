import type { Evidence, FlagFinding, WorkingStep } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { oncePerView } from '../collection/once-per-view'
import type { Finding } from '../finding/finding'
import { options } from '../options/all-options'
import type { OptionGroup } from '../options/option'
import type { OptionId } from '../options/option-id'
import { sayResult } from '../options/what-if'
import { formatDay } from '../time/plain-date'
import { flagged, type Said, type Trigger, unknown } from './trigger'
import { readDebt } from './whole-debt'

/** What the practitioner means to ask for, by the latest word on each option. */
export interface Intention {
  options: readonly OptionId[]
  groups: ReadonlySet<OptionGroup>
  evidence: Evidence[]
}

/** Null where nothing is intended: a way out that nobody chose has no mistake in it. */
export const readIntention = oncePerView((view): Intention | null => {
  const meant = (view.facts.decisions ?? []).filter(({ verdict }) => verdict !== 'rejected')
  if (meant.length === 0) return null
  const chosen = options.filter(({ id }) => meant.some(({ option }) => option === id))
  return {
    options: chosen.map(({ id }) => id),
    groups: new Set(chosen.map(({ group }) => group)),
    evidence: [
      ...meant.map(({ option, verdict, on, source }) => ({
        label: options.find(({ id }) => id === option)?.title ?? option,
        value: `${verdict} ${formatDay(on)}`,
        source,
      })),
      ...financesEvidence(view),
    ],
  }
})

/** The finances that a conclusion rests on; none where nobody entered any. */
export function financesEvidence({ facts: { finances } }: CaseView): Evidence[] {
  if (!finances) return []
  return [{ label: 'Finances', value: `as of ${formatDay(finances.asOf)}`, source: finances.source }]
}

type Text = Omit<Trigger, 'evaluate' | 'examples'>

/** What a rule says of an intention when it fires. */
export interface Judged {
  made: Finding<boolean>
  claim: string
  nextAction: string
  wouldChange: string[]
  /** What cannot be told, after `Cannot tell yet whether `. */
  open: string
}

/** One flag for the case where what is intended does not fit its facts; null where the rule has nothing to look at. */
export function judgeIntention(
  text: Text,
  judge: (view: CaseView, intention: Intention) => Judged | null,
): Trigger['evaluate'] {
  return (view): FlagFinding[] => {
    const intention = readIntention(view)
    const judged = intention && judge(view, intention)
    if (!intention || !judged || judged.made.value === false) return []
    const said = saidOf(view, intention, judged)
    if (judged.made.value) return [flagged(text, said)]
    const [lacking] = judged.made.missing
    return [
      unknown(text, {
        ...said,
        severity: 3,
        claim: `Cannot tell yet whether ${judged.open}.`,
        nextAction: 'Get the fact that is missing before anything is submitted.',
        missing: {
          fact: lacking?.fact ?? 'Money and circumstances of the client',
          document: lacking?.wouldTell ?? FINANCES,
        },
      }),
    ]
  }
}

/** What is asked for where the finances leave several things open. */
export const FINANCES = 'Form 433-F or 433-A with its papers'

function saidOf(view: CaseView, { evidence }: Intention, judged: Judged): Said {
  const { claim, nextAction, wouldChange, made } = judged
  return {
    subject: 'intended',
    claim,
    nextAction,
    wouldChange,
    periods: readDebt(view)?.periods ?? [],
    evidence,
    working: workingOf(made),
  }
}

/** The working of a finding as flags show it. */
export function workingOf({ steps }: Finding<unknown>): WorkingStep[] {
  return steps.map(({ label, formula, result }) => ({
    text: `${label}: ${formula}`,
    value: sayResult(result),
  }))
}

/** Whether any of these options is meant to be asked for. */
export function intends({ options: chosen }: Intention, among: readonly OptionId[]): boolean {
  return among.some(id => chosen.includes(id))
}
