import type { CaseView } from './case-view'

/** Works something out when a rule first asks for it of a case, and keeps it for the others. */
export function oncePerView<T>(work: (view: CaseView) => T): (view: CaseView) => T {
  const kept = new WeakMap<CaseView, { value: T }>()
  return view => {
    const known = kept.get(view) ?? { value: work(view) }
    kept.set(view, known)
    return known.value
  }
}
