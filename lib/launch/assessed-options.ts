import {
  type CaseFacts,
  compareOptions,
  type OptionFinding,
  optionsInput,
  type PlainDate,
} from '@/lib/resolution'
import { citationLine } from './assessed-parts'

/**
 * Every option of the case, side by side. What hangs on money that nobody told the command is a need, with the paper
 * that would tell.
 */
export function optionLines(facts: CaseFacts, asOf: PlainDate) {
  return compareOptions(optionsInput(facts, asOf), asOf).options.map(optionLine)
}

function optionLine({ cells, gates, ...option }: OptionFinding) {
  return {
    option: option.id,
    title: option.title,
    group: option.group,
    what: option.what,
    state: option.state,
    firstOpen: option.firstOpen?.id ?? null,
    gates: gates.map(gate => ({
      gate: gate.id,
      step: gate.step,
      rule: gate.label,
      formula: gate.formula,
      state: gate.state,
      need: gate.need,
      citations: gate.citations.map(citationLine),
    })),
    totalPaidCents: cells.totalPaid.value,
    monthlyCents: cells.monthly?.value ?? null,
    daysAdded: cells.daysAdded.value,
    lien: cells.lien.value,
    feeCents: cells.fee.value,
    daysToDecision: cells.decision.value,
    missing: [cells.totalPaid, cells.daysAdded, cells.fee].flatMap(cell => cell.missing),
    documents: option.documents.map(({ name, when }) => ({ name, when })),
    breaks: option.breaks.map(({ what }) => what),
  }
}
