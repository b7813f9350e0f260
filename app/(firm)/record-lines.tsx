import { RecordList } from '@/components/case/record-list'
import { momentWords } from '@/components/figures/moment'
import { addressWith } from '@/components/table/address'
import { Pager } from '@/components/ui/pager'
import { Segments } from '@/components/ui/segments'
import type { RecordPage, RecordSearch } from '@/lib/cases'
import { eventDetail, eventSentence } from './event-words'

const SHOWS = [
  { show: undefined, label: 'Changes', count: 'changes' },
  { show: 'looks', label: 'Looks', count: 'looks' },
  { show: 'everything', label: 'Everything', count: 'everything' },
] as const

interface Props {
  path: string
  search: RecordSearch
  page: RecordPage
  timeZone: string
}

/** A page of the record, with its looks apart: papers that were opened, and full numbers that were shown. */
export function RecordLines({ path, search, page, timeZone }: Props) {
  const { rows, counts, next } = page
  return (
    <>
      <div className="py-2">
        <Segments
          label="Which lines"
          segments={SHOWS.map(({ show, label, count }) => ({
            href: addressWith(path, search, { show, after: undefined }),
            label,
            count: counts[count],
            current: search.show === show,
          }))}
        />
      </div>
      <RecordList
        rows={rows.map(({ seq, at, actor, type, data, about }) => ({
          seq,
          atWords: momentWords(at, timeZone),
          actor,
          sentence: eventSentence({ type, data, about }),
          detail: eventDetail(type, data),
        }))}
      />
      <Pager
        summary={`${rows.length} shown of ${counts[search.show ?? 'changes']}, newest first`}
        previousHref={search.after ? addressWith(path, search, { after: undefined }) : null}
        nextHref={next ? addressWith(path, search, { after: next }) : null}
      />
    </>
  )
}
