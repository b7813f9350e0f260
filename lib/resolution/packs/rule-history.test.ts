import { expect, test } from 'vitest'
import { triggers } from '../escalation/triggers'
import { ruleHistoryOf } from './rule-history'

test.each(triggers.map(trigger => [trigger.id, trigger] as const))(
  '%s says what each of its versions changed, up to the one in force',
  (_, trigger) => {
    const history = ruleHistoryOf(trigger)
    const versions = Array.from({ length: trigger.version }, (_, index) => trigger.version - index)
    expect(history.map(({ version }) => version)).toEqual(versions)
    expect(history.every(({ what }) => what.endsWith('.'))).toBe(true)
  },
)
