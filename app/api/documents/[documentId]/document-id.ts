/** An id from the address, or null: an address of nothing answers like an address of somebody else's. */
export function documentIdOf(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : null
}

export function nothing(): Response {
  return Response.json(
    { failure: { message: 'This paper is not here.' } },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  )
}
