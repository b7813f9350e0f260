import { TextLink } from '../ui/text-link'

export interface ChangeRow {
  id: string
  /** `7:31 AM`, or with the day when it was not today. */
  at: string
  who: string
  /** What happened there, the latest first. */
  sentences: readonly string[]
  href: string
}

export function ChangeList({ rows }: { rows: readonly ChangeRow[] }) {
  if (rows.length === 0) return <p className="py-2 text-13 text-soft">Nothing changed.</p>
  return (
    <ul>
      {rows.map(({ id, at, who, sentences, href }) => (
        <li
          key={id}
          className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2.5 border-b border-hair py-2 text-13"
        >
          <span className="text-12 text-soft">{at}</span>
          <div>
            <TextLink href={href} className="font-semibold">
              {who}
            </TextLink>
            {sentences.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
