import { NotFound } from '@/components/states/not-found'

export default function NotFoundPage() {
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 pt-[12vh]">
      <h1 className="sr-only">Not found</h1>
      <NotFound />
    </main>
  )
}
