import type { FirmVault } from '@/lib/platform'

/** The columns in which a person's number is kept: sealed, as a keyed hash, and its last four; none where it is not known. */
export function sealedTin(tin: string | null, personId: string, vault: FirmVault) {
  if (tin === null) return {}
  return {
    tinCipher: vault.seal(tin, { table: 'Person', column: 'tin', id: personId }),
    tinIndex: vault.tinIndex(tin),
    tinLast4: tin.slice(-4),
  }
}
