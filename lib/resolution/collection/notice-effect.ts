/**
 * What a notice does in law, by its code alone: the text of a CP504 also speaks of a hearing and would mislead.
 * `first-bill` is the notice and demand of 26 USC 6303; `intent-to-levy` is that of 6331(d) and opens no hearing;
 * `final-levy-notice` and `levy-made` open the hearing of 6330, `lien` that of 6320.
 */
export type NoticeEffect =
  | 'first-bill'
  | 'reminder'
  | 'intent-to-levy'
  | 'final-levy-notice'
  | 'levy-made'
  | 'lien'
  | 'levy'
  | 'levy-released'
  | 'agreement-default'
  | 'agreement-alive'
  | 'missing-return'
  | 'none'

const effects: readonly [RegExp, NoticeEffect][] = [
  [/^CP14(?:[A-Z]{1,2})?$/, 'first-bill'],
  [/^CP161$/, 'first-bill'],
  [/^CP22[AEHI]$/, 'first-bill'],
  [/^CP50[123][A-Z]?$/, 'reminder'],
  [/^CP160$/, 'reminder'],
  [/^CP504[A-Z]?$/, 'intent-to-levy'],
  [/^(?:LT11|L11|L1058|CP90|CP297|CP77|CP177)$/, 'final-levy-notice'],
  [/^(?:CP92|CP242|CP90C|CP297A|CP297C|L1058D)$/, 'levy-made'],
  [/^(?:L3172|F668Y)$/, 'lien'],
  [/^F668[AW]$/, 'levy'],
  [/^F668D$/, 'levy-released'],
  [/^(?:CP[56]23[A-Z]?|L2975)$/, 'agreement-default'],
  [/^CP[56]21$/, 'agreement-alive'],
  [/^(?:CP59|CP759|CP515|CP516|CP518|CP616|CP618|CP259|CP515B|CP518B|LT18|LT26)$/, 'missing-return'],
]

/** What hangs on the notice, or `none` where its code says nothing that these rules act upon. */
export function noticeEffect(code: string): NoticeEffect {
  const plain = plainCode(code)
  return effects.find(([pattern]) => pattern.test(plain))?.[1] ?? 'none'
}

/** `CP 0014`, `cp-14`, `Letter 1058`, `LTR 1058`, `CP523 (SP)` in one spelling: `CP14`, `L1058`, `CP523`. */
export function plainCode(code: string): string {
  const squeezed = code
    .toUpperCase()
    .replace(/\(SP\)/g, '')
    .replace(/[^A-Z0-9]/g, '')
  return squeezed
    .replace(/^(?:LETTER|LTR|L(?=\d))/, 'L')
    .replace(/^FORM/, 'F')
    .replace(/^F668YC$/, 'F668Y')
    .replace(/^([A-Z]+)0+(?=\d)/, '$1')
}
