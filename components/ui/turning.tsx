import { LoaderCircle } from 'lucide-react'

/** Says that something is under way. It shows after 300 ms, so that quick answers never flicker. */
export function Turning() {
  return (
    <LoaderCircle
      aria-hidden
      className="size-4 animate-appear [&>path]:origin-center [&>path]:animate-turn"
    />
  )
}
