import { type OptionFinding, sayCell, sayResult } from '@/lib/resolution'
import { Citations } from '../finding/citations'
import { Working } from '../finding/working'
import { Disclosure } from '../ui/disclosure'
import { Hollow } from '../ui/hollow'

export type CellName = keyof OptionFinding['cells']

/** One figure of an option, with its working and what is not certain about it; unknown looks unknown. */
export function OptionCell({ option, name }: { option: OptionFinding; name: CellName }) {
  const cell = option.cells[name]
  const said = sayCell(option.cells, name)
  if (cell === null) return <span className="text-faint">{said}</span>
  const [missing] = cell.missing
  const [problem] = cell.problems
  return (
    <>
      <p className="font-medium">
        {cell.value === null ? <Hollow>{said}</Hollow> : said.charAt(0).toUpperCase() + said.slice(1)}
      </p>
      {name === 'lien' && option.cells.lien.value && (
        <p className="text-12 text-soft">{option.cells.lien.value.why}</p>
      )}
      {cell.value === null && (
        <p className="text-12 text-soft">{missing ? `Needs: ${missing.fact}` : problem?.detail}</p>
      )}
      <Disclosure summary="Why">
        <Working
          steps={cell.steps.map(({ label, formula, result }) => ({
            text: `${label}: ${formula}`,
            value: sayResult(result),
          }))}
        />
        {cell.marks.map(({ about, detail }) => (
          <p key={`${about}${detail}`} className="mt-1 text-soft">
            {about}: {detail}
          </p>
        ))}
        <div className="mt-1.5">
          <Citations citations={cell.citations} />
        </div>
      </Disclosure>
    </>
  )
}
