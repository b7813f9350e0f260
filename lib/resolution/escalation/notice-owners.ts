import type { CatalogueEntry, NoticeKind } from '../notices/catalogue'

/**
 * Which rule speaks of a notice that sets no stage of collection. Of one that stands in neither table E-25 speaks, so that
 * none is passed over and none is told twice.
 */
const byCode: Readonly<Record<string, string>> = {
  CP91: 'E-07',
  CP298: 'E-07',
  F668B: 'E-08',
  F2433: 'E-08',
  L725B: 'E-09',
  L725D: 'E-09',
  F9297: 'E-09',
  CP522: 'E-11',
  L1153: 'C-08',
}

const byKind: Partial<Record<NoticeKind, string>> = {
  deficiency: 'E-14',
  'math-error': 'E-15',
  underreporter: 'E-16',
  'substitute-return': 'E-17',
  'private-collector': 'E-18',
  passport: 'E-19',
  examination: 'X-10',
  'missing-return': 'C-02',
}

/** The rule that speaks of a notice, or null where E-25 does. */
export function ownerOf({ code, kind }: Pick<CatalogueEntry, 'code' | 'kind'>): string | null {
  return byCode[code] ?? byKind[kind] ?? null
}
