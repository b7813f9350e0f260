/** How an offer is paid: in at most five payments within five months, or monthly for 6 to 24 months (26 USC 7122(c)(1)). */
export type OfferKind = 'lump-sum' | 'periodic'
