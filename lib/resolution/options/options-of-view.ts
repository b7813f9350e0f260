import type { CaseView } from '../collection/case-view'
import { oncePerView } from '../collection/once-per-view'
import { options } from './all-options'
import { findOption } from './compare-options'
import type { OptionFinding } from './option'
import type { OptionId } from './option-id'
import { type Position, readPosition } from './position'
import { optionsInputOf } from './read-options-input'

/** What is owed and can be paid together, as the options of a case look at it. */
export const positionOf: (view: CaseView) => Position = oncePerView(view =>
  readPosition(optionsInputOf(view), view.asOf),
)

const found = oncePerView(() => new Map<OptionId, OptionFinding>())

/** One option of a case with its gates, each worked out once however many rules ask. */
export function optionOf(view: CaseView, id: OptionId): OptionFinding {
  const known = found(view)
  const option = options.find(one => one.id === id)
  if (!option) throw new RangeError(`No option ${id}`)
  const finding = known.get(id) ?? findOption(option, positionOf(view))
  known.set(id, finding)
  return finding
}
