/** An element of a web page with what is shown of it, or a piece of text. */
export interface HtmlElement {
  tag: string
  colspan: number
  children: (HtmlElement | string)[]
}

/** Deeper nesting, and more of it, is no page of a person: the rest is taken flat, or left out. */
const DEPTH_MAX = 200
const NODES_MAX = 200_000

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** What is between these is no text of the page. */
const RAW = new Set('script style noscript template textarea title iframe object xmp'.split(' '))
/** Opening one of these ends an open one of the same row of the table, list or paragraph. */
const ENDS: Record<string, readonly string[]> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  thead: ['tr', 'td', 'th', 'tbody', 'tfoot'],
  tbody: ['tr', 'td', 'th', 'thead', 'tbody'],
  tfoot: ['tr', 'td', 'th', 'thead', 'tbody'],
  option: ['option'],
}
const CONTAINERS = new Set(['table', 'ul', 'ol', 'dl', 'body', 'html'])
const NAME = /^\/?([a-z][a-z0-9:-]{0,30})/i
const HIDDEN = /(?:^|\s)hidden(?:\s|$|=(?:""|''|"hidden"|"true"))|display\s{0,3}:\s{0,3}none/i
const TYPED = /\btype\s*=\s*["']?(?:hidden|submit|button|reset|checkbox|radio|image|file|password)/i

/**
 * The elements of a page, however badly they are closed: no script runs, nothing is fetched, and nothing is refused.
 * Written for this one use; it reads each character once.
 */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: 'html', colspan: 1, children: [] }
  const open: HtmlElement[] = [root]
  let at = 0
  let nodes = 0
  const say = (text: string) => {
    if (text !== '') open.at(-1)?.children.push(text)
  }
  while (at < html.length && nodes++ < NODES_MAX) {
    const mark = html.indexOf('<', at)
    if (mark < 0) {
      say(html.slice(at))
      break
    }
    say(html.slice(at, mark))
    const skipped = skipMarkup(html, mark)
    if (skipped !== null) {
      at = skipped
      continue
    }
    const name = html.charAt(mark - 1) === '<' ? null : NAME.exec(html.slice(mark + 1, mark + 34))
    const end = name ? endOfTag(html, mark + 1) : -1
    if (!name?.[1] || end < 0) {
      say('<')
      at = mark + 1
      continue
    }
    const tag = name[1].toLowerCase()
    at = end + 1
    if (html.charAt(mark + 1) === '/') close(open, tag)
    else at = begin(open, html, { tag, attributes: html.slice(mark + 1 + tag.length, end), at })
  }
  return root
}

/** Behind a comment, a declaration or an instruction, or null where the mark begins none. */
function skipMarkup(html: string, mark: number): number | null {
  if (html.startsWith('<!--', mark)) return behind(html, '-->', mark + 4)
  if (html.startsWith('<![CDATA[', mark)) return mark + 9
  if (html.startsWith('<!', mark) || html.startsWith('<?', mark)) return behind(html, '>', mark + 2)
  return null
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

/** The bracket that ends a tag; one inside quotes does not. */
function endOfTag(html: string, from: number): number {
  const plain = html.indexOf('>', from)
  const quote = html.slice(from, plain < 0 ? from : plain).search(/=\s*["']/)
  if (plain < 0 || quote < 0) return plain
  let within = ''
  for (let at = from; at < Math.min(html.length, from + 4_000); at++) {
    const char = html.charAt(at)
    if (within !== '') within = char === within ? '' : within
    else if (char === '>') return at
    else if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 3), at)))
      within = char
  }
  return plain
}

function begin(
  open: HtmlElement[],
  html: string,
  { tag, attributes, at }: { tag: string; attributes: string; at: number },
): number {
  for (const ended of ENDS[tag] ?? []) closeWithin(open, ended)
  const colspan = Math.min(30, Number(/\bcolspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1) || 1)
  const element: HtmlElement = { tag: HIDDEN.test(attributes) ? 'hidden' : tag, colspan, children: [] }
  open.at(-1)?.children.push(element)
  if (RAW.has(tag)) {
    const close = html.toLowerCase().indexOf(`</${tag}`, at)
    const until = close < 0 ? html.length : close
    element.children.push(html.slice(at, until))
    return until
  }
  if (tag === 'input' && !TYPED.test(attributes)) {
    const value = /\bvalue\s*=\s*(?:"([^"]{0,200})"|'([^']{0,200})')/i.exec(attributes)
    element.children.push(value?.[1] ?? value?.[2] ?? '')
  }
  if (!VOID.has(tag) && !attributes.endsWith('/') && open.length < DEPTH_MAX) open.push(element)
  return at
}

/** Ends an open element of the same table or list; one of an outer table stays. */
function closeWithin(open: HtmlElement[], tag: string): void {
  for (let depth = open.length - 1; depth > 0; depth--) {
    const element = open[depth]
    if (!element || CONTAINERS.has(element.tag)) return
    if (element.tag === tag) {
      open.length = depth
      return
    }
  }
}

function close(open: HtmlElement[], tag: string): void {
  for (let depth = open.length - 1; depth > 0; depth--) {
    const element = open[depth]
    if (element?.tag === tag || (element?.tag === 'hidden' && depth === open.length - 1)) {
      open.length = depth
      return
    }
    if (element?.tag === 'table' && !CONTAINERS.has(tag)) return
  }
}
