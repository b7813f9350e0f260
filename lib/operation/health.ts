import 'server-only'
import { asIdentity, isDatabaseAway } from '@/lib/platform'

/** Whether the database answers. Anything but its absence is a bug, and is thrown. */
export async function checkHealth(): Promise<boolean> {
  try {
    await asIdentity(tx => tx.$queryRaw`SELECT 1`)
    return true
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
}
