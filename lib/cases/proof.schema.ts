/** What a person calls a paper that proves a payment, when keeping it on its case; only of such a paper is one made. */
export const PROOF_OF_PAYMENT = 'Proof of a payment'
