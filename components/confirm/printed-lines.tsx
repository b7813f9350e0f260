import { Disclosure } from '../ui/disclosure'

/** Lines of a paper under one heading, as printed. */
export interface PrintedGroup {
  title: string
  lines: readonly { label: string; text: string; key: string }[]
  key: string
}

/** What the paper prints beyond the fields that are confirmed; closed, for it is seldom asked for. */
export function PrintedLines({ groups }: { groups: readonly PrintedGroup[] }) {
  return groups.map(({ title, lines, key }) => (
    <Disclosure key={key} summary={`${title} (${lines.length})`}>
      <table className="ledger">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {lines.map(({ label, text, key }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="text-right">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  ))
}
