import { findNotice } from './catalogue'

/** What a notice is and, above all, is not: a bill opens no hearing, and CP504 is not a hearing notice. */
export function noticeTitle(code: string): string {
  const notice = findNotice(code)
  if (!notice) return `${code} is not in the catalogue; a person reads it before anything is done.`
  const hearing =
    notice.hearing === null
      ? 'It carries no right to a hearing and is no appeal deadline.'
      : 'It carries a right to a hearing; its last day is set only by what a person confirmed.'
  return `${code}: ${notice.title}. ${hearing}`
}
