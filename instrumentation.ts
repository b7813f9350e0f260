export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServing } = await import('./lib/launch/serving')
  await startServing()
}

export async function onRequestError(error: unknown, request: { path: string; method: string }) {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('./lib/launch/serving')
  logRequestError(error, request)
}
