import { checkHealth } from '@/lib/operation'

export const dynamic = 'force-dynamic'

/** For the launcher and for monitoring: whether the application and its database answer. Tells nothing else. */
export async function GET() {
  const healthy = await checkHealth()
  return Response.json(
    { status: healthy ? 'ok' : 'database away' },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
