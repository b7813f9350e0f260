import 'server-only'
import { type FirmVault, openFirmVault, type Tx } from '@/lib/platform'

/** The firm's keys, opened inside its own transaction. */
export async function firmVault(tx: Tx, firmId: string): Promise<FirmVault> {
  const { wrappedKey } = await tx.firm.findUniqueOrThrow({
    where: { id: firmId },
    select: { wrappedKey: true },
  })
  return openFirmVault(firmId, wrappedKey)
}
