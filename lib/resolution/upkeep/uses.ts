import { findTrigger } from '../escalation/triggers'
import { computations } from './computations'
import { usesTable } from './uses-table'

/** What leans on a figure: a rule by its id, a computation by its file. */
export interface Use {
  kind: 'rule' | 'computation'
  id: string
  title: string
}

const table = new Map(
  usesTable
    .trim()
    .split('\n')
    .map(line => {
      const [name = '', ...users] = line.split(/[: ]+/)
      return [name, users.filter(user => user !== '').map(readUse)]
    }),
)

/** What uses a table of law (`underpayment-rate`) or a policy of the firm (`policy.payByWarning`). Empty: nothing does. */
export function listUses(name: string): readonly Use[] {
  return table.get(name) ?? []
}

function readUse(id: string): Use {
  const rule = findTrigger(id)
  return rule === null
    ? { kind: 'computation', id, title: computations[id] ?? id }
    : { kind: 'rule', id, title: rule.title }
}
