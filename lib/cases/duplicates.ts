import 'server-only'
import { Refusal } from '@/lib/operation'
import type { FirmVault, Tx } from '@/lib/platform'

interface Likeness {
  firstName: string | null
  lastName: string
  tin: string | null
}

/**
 * Refuses persons who seem to be here already, naming the client: by the same full number, by the same last name with
 * the same last four, or, where no number is known, by the same name.
 */
export async function refuseDuplicate(
  tx: Tx,
  persons: readonly Likeness[],
  vault: FirmVault,
  exceptClientId?: string,
): Promise<void> {
  for (const { tin, lastName, firstName } of persons) {
    const sameName = { lastName: { equals: lastName, mode: 'insensitive' as const } }
    const found = await tx.person.findFirst({
      where: {
        firmId: vault.firmId,
        ...(exceptClientId ? { clientId: { not: exceptClientId } } : {}),
        OR: tin
          ? [{ tinIndex: vault.tinIndex(tin) }, { ...sameName, tinLast4: tin.slice(-4) }]
          : [
              {
                ...sameName,
                ...(firstName ? { firstName: { equals: firstName, mode: 'insensitive' as const } } : {}),
              },
            ],
      },
      select: { tinIndex: true, client: { select: { name: true } } },
    })
    if (!found) continue
    const same =
      tin && found.tinIndex === vault.tinIndex(tin)
        ? 'the same number'
        : tin
          ? 'the same name and last four'
          : 'the same name'
    throw new Refusal({
      code: 'conflict',
      message: `${found.client.name} is here already with ${same}. Open that client, or tick the box to take in another.`,
      fields: { despiteDuplicate: [`Possible duplicate of ${found.client.name}.`] },
    })
  }
}
