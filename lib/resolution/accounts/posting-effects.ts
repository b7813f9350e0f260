import type { ChargeKind, CreditKind, OutKind } from './account'

/** What a row does to the balance, by its code (IRS Document 6209, section 8A). */
export type PostingEffect =
  | { does: 'charges'; kind: ChargeKind }
  | { does: 'abates'; kind: ChargeKind }
  | { does: 'credits'; kind: CreditKind }
  /** Takes back a credit that one of these codes gave. */
  | { does: 'takes-back'; how: 'dishonored' | 'moved' | 'reversed'; of: readonly string[] }
  | { does: 'sends-out'; kind: OutKind }
  | { does: 'puts-back'; of: readonly string[] }
  | { does: 'clears' }

const charges: Readonly<Record<string, ChargeKind>> = {
  '150': 'original-return',
  '290 294 298': 'additional',
  '300 304 308': 'audit',
  '160 166': 'failure-to-file',
  '170 176': 'estimated-tax',
  '180 186': 'late-deposit',
  '270 276': 'failure-to-pay',
  '280 286': 'dishonored-payment',
  '310': 'unreported-tips',
  '320': 'fraud',
  '350': 'accuracy',
  '240': 'civil',
  '246': 'late-partnership-return',
  '190 196 336 340': 'interest',
  '360': 'fee',
}

const abatements: Readonly<Record<string, ChargeKind>> = {
  '151': 'original-return',
  '291 295 299': 'additional',
  '301 305 309': 'audit',
  '161 167': 'failure-to-file',
  '171 177': 'estimated-tax',
  '181 187': 'late-deposit',
  '271 277': 'failure-to-pay',
  '281 287': 'dishonored-payment',
  '311': 'unreported-tips',
  '321': 'fraud',
  '351': 'accuracy',
  '241': 'civil',
  '247': 'late-partnership-return',
  '191 197 337 341': 'interest',
  '361': 'fee',
}

const credits: Readonly<Record<string, CreditKind>> = {
  '430 660': 'estimated-payment',
  '610': 'payment-with-return',
  '640': 'advance-payment',
  '650': 'deposit',
  '670 673 720': 'subsequent-payment',
  '680 690 694': 'designated-payment',
  '700': 'transfer-in',
  '706': 'offset-in',
  '710 716': 'credit-elect-in',
  '736 756 770 776': 'overpayment-interest',
  '740': 'refund-returned',
  '760 764 766 768': 'refundable-credit',
  '800 806': 'withholding',
}

const takenBack: readonly [codes: string, how: 'dishonored' | 'moved' | 'reversed', of: string][] = [
  ['611', 'dishonored', '610'],
  ['612', 'moved', '610'],
  ['641', 'dishonored', '640'],
  ['642', 'moved', '640'],
  ['651', 'dishonored', '650'],
  ['652', 'moved', '650'],
  ['661', 'dishonored', '660 430'],
  ['662', 'moved', '660 430'],
  ['671', 'dishonored', '670'],
  ['672', 'moved', '670'],
  ['681', 'dishonored', '680'],
  ['682', 'moved', '680'],
  ['691', 'dishonored', '690'],
  ['692', 'moved', '690'],
  ['695', 'dishonored', '694'],
  ['696', 'moved', '694'],
  ['701 702', 'reversed', '700 706'],
  ['712', 'reversed', '710 716'],
  ['721', 'dishonored', '720'],
  ['722', 'reversed', '720'],
  ['742', 'reversed', '740'],
  ['762', 'reversed', '760'],
  ['765', 'reversed', '764 768'],
  ['767', 'reversed', '766'],
  ['771 772 777', 'reversed', '770 776'],
  ['802 807', 'reversed', '800 806'],
]

const sentOut: Readonly<Record<string, OutKind>> = {
  '820': 'transfer-out',
  '824 826': 'offset-out',
  '830 836': 'credit-elect-out',
  '840 846': 'refund',
  '850 856': 'interest-moved',
  '896 898': 'other-debt',
}

const puttingBack: readonly [codes: string, of: string][] = [
  ['821 822', '820 824 826'],
  ['832', '830 836'],
  ['841 842 843', '840 846'],
  ['899', '896 898'],
]

const CLEARING = '386 388 534 535 604 605 606 607 608 609 780 781 782'

const effects: ReadonlyMap<string, PostingEffect> = new Map<string, PostingEffect>([
  ...each(charges, kind => ({ does: 'charges', kind })),
  ...each(abatements, kind => ({ does: 'abates', kind })),
  ...each(credits, kind => ({ does: 'credits', kind })),
  ...takenBack.flatMap(([codes, how, of]) =>
    split(codes).map(code => [code, { does: 'takes-back', how, of: split(of) }] as const),
  ),
  ...each(sentOut, kind => ({ does: 'sends-out', kind })),
  ...puttingBack.flatMap(([codes, of]) =>
    split(codes).map(code => [code, { does: 'puts-back', of: split(of) }] as const),
  ),
  ...split(CLEARING).map(code => [code, { does: 'clears' }] as const),
])

/** What a row of a code does to the balance; null for a code that only tells something, or that is not known. */
export function findPostingEffect(code: string | null): PostingEffect | null {
  return code === null ? null : (effects.get(code) ?? null)
}

function each<K>(
  table: Readonly<Record<string, K>>,
  effectOf: (kind: K) => PostingEffect,
): [string, PostingEffect][] {
  return Object.entries(table).flatMap(([codes, kind]) =>
    split(codes).map((code): [string, PostingEffect] => [code, effectOf(kind)]),
  )
}

function split(codes: string): string[] {
  return codes.split(' ')
}
