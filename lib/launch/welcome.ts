/** Tells where the application is and, while no firm exists, how to create one. */
export async function welcome(origin: string): Promise<void> {
  console.log(`Resolvent is ready: ${origin}`)
  const [{ setUpLinkIfNeeded }, { disconnect }] = await Promise.all([
    import('@/lib/firm'),
    import('@/lib/platform'),
  ])
  const link = await setUpLinkIfNeeded(origin)
  await disconnect()
  if (link)
    console.log(`No firm exists yet. Create yours with this link; it works once, for a day:\n  ${link}`)
}
