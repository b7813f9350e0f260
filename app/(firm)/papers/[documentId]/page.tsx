import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { ConfirmScreen } from '@/components/confirm/confirm-screen'
import { momentWords } from '@/components/figures/moment'
import { Crumbs } from '@/components/frame/crumbs'
import { may, requireActor } from '@/lib/access'
import { getReading, type ReadingView } from '@/lib/documents'
import type { Place } from '@/lib/resolution'
import { placeIn } from '../../paper-place'
import { notThis } from '../../paper-words'
import { confirmReadingAction } from '../actions'
import { AnotherKind } from './another-kind'
import { billLinesOf } from './bill-view'
import {
  addableFields,
  confirmFields,
  consequencesOf,
  inDoubtWords,
  notFoundWords,
  pagesOf,
  scanWords,
} from './confirm-view'
import { OthersOfFile } from './others-of-file'
import { PaperAsKept } from './paper-as-kept'
import { printedOf } from './printed-of'
import { setAsideOf } from './set-aside'
import { Versions } from './versions'

export const metadata: Metadata = { title: 'Paper' }

export default async function PaperPage({ params, searchParams }: PageProps<'/papers/[documentId]'>) {
  const actor = await requireActor()
  const view = await shown(getReading(actor, idIn((await params).documentId)))
  const search = await searchParams
  const { correct, find } = search
  const place = placeIn(search)
  const open =
    view.kind !== null && view.case !== null && !view.rejected && (!view.confirmed || correct === '1')
  if (!open || !may(actor.role, 'document.confirm'))
    return <PaperAsKept actor={actor} view={view} find={find} place={place} />
  const title = view.kind === 'notice' ? 'Confirm notice' : 'Confirm transcript'
  return (
    <>
      <Crumbs
        crumbs={[
          { label: 'Cases', href: '/cases' },
          { label: view.case?.clientName ?? '', href: `/cases/${view.case?.caseId}` },
          { label: title },
        ]}
      />
      <ConfirmScreen
        title={title}
        origin={
          <>
            {view.fileName}, {momentWords(view.receivedAt, actor.timeZone)}, by {view.receivedBy}.{' '}
            {scanWords(view)}
            <OthersOfFile view={view} />
          </>
        }
        pages={pagesOf(view)}
        startAt={place && fieldAt(view, place)}
        fields={confirmFields(view)}
        addable={addableFields(view)}
        bill={billLinesOf(view)}
        printed={printedOf(view)}
        amountField={view.kind === 'notice' ? 'amountDue' : null}
        notFound={notFoundWords(view)}
        inDoubt={inDoubtWords(view)}
        consequences={consequencesOf(view)}
        confirm={confirmReadingAction}
        aside={
          <>
            <Versions view={view} mayReplace={may(actor.role, 'document.confirm')} />
            <AnotherKind view={view} />
          </>
        }
        reject={{
          label: notThis(view.reading?.kind === 'notice' ? view.reading.code.value : null),
          stay: 'Go on confirming',
          ...setAsideOf(view),
        }}
      />
    </>
  )
}

/** The field whose box a fact was opened at. */
function fieldAt(view: ReadingView, { page, box }: Place): string | null {
  const near = (a: number, b: number) => Math.abs(a - b) < 1
  const field = confirmFields(view).find(
    field => field.page === page && field.box && near(field.box.x, box.x) && near(field.box.y, box.y),
  )
  return field?.name ?? null
}
