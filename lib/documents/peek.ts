/** The first bytes, and the whole stream with them put back. */
export async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = body[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < 1024) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.byteLength
  }
  const head = Buffer.concat(parts)
  async function* whole() {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head, whole: whole() }
}
