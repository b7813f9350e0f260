import type { ConfirmField, ConfirmPage } from './confirm-field'
import { cropAround } from './crop'

/** The place on the page, close up, under the field that is being confirmed. */
export function FieldCrop({ field, page }: { field: ConfirmField; page: ConfirmPage | undefined }) {
  if (!page?.src || !field.box) {
    const words =
      field.basis === 'entered'
        ? 'Enter it as the paper has it; it counts as entered by hand.'
        : `No place on the page: ${field.remark ?? 'it was not found printed.'}`
    return <p className="text-12 text-soft">{words}</p>
  }
  const crop = cropAround(field.box, page)
  const { x, y, width, height } = field.box
  return (
    <svg
      viewBox={`${crop.x} ${crop.y} ${crop.width} ${crop.height}`}
      role="img"
      aria-label={`The page at this place: ${field.raw ?? 'not read'}`}
      className="block h-auto w-full rounded-s border border-strong bg-scan"
    >
      <image href={page.src} width={page.width} height={page.height} preserveAspectRatio="none" />
      <rect x={x - 2} y={y - 2} width={width + 4} height={height + 4} className="box sure at" />
    </svg>
  )
}
