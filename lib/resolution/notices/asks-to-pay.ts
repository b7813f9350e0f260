import { findNotice } from './catalogue'

/** Whether a notice asks for money by a day: a first bill or a reminder does, a levy or lien notice names other days. */
export function asksToPayByDay(code: string): boolean {
  const kind = findNotice(code)?.kind
  return kind === 'bill' || kind === 'reminder'
}
