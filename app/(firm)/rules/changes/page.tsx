import type { Metadata } from 'next'
import { sinceWords } from '@/components/figures/moment'
import { Page } from '@/components/frame/page'
import { OutcomeMoves } from '@/components/rules/outcome-moves'
import { addressWith } from '@/components/table/address'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { type Actor, requireActor } from '@/lib/access'
import { listPackChanges, type PackChanges, packChangeSearch } from '@/lib/cases'
import { todayOf } from '@/lib/operation'
import { formatDay } from '@/lib/resolution'

export const metadata: Metadata = { title: 'What new rules changed' }

const PATH = '/rules/changes'

export default async function PackChangesPage({ searchParams }: PageProps<'/rules/changes'>) {
  const actor = await requireActor()
  const search = packChangeSearch.parse(await searchParams)
  const page = await listPackChanges(actor, search)
  const { shown, changes, next } = page
  return (
    <Page
      crumbs={[{ label: 'Rules', href: '/rules' }, { label: 'What new rules changed' }]}
      title="What new rules changed for your open cases"
      lede={`Cases are judged by rule pack ${page.current}. When a release brings another pack, every open case is judged anew, and what moved is kept here, before and after.`}
    >
      {shown === null ? (
        <div className="mt-6">
          <Empty
            title="Nothing was changed by new rules"
            actions={<TextLink href="/rules">All rules</TextLink>}
          >
            <p>Every case was judged by this pack from the beginning.</p>
          </Empty>
        </div>
      ) : (
        <Section
          id="changes"
          title={`Rule pack ${shown.number}`}
          note={`${shown.judged} judged anew, ${shown.moved} moved. ${standing(page, actor)}`}
        >
          {changes.map(change => (
            <article key={change.assessmentId} className="border-b border-line py-3">
              <h3 className="text-13 font-semibold">
                <TextLink href={`/cases/${change.caseId}`}>
                  Case {change.caseNumber}, {change.clientName}
                </TextLink>
              </h3>
              <p className="text-12 text-soft">
                Judged anew for {formatDay(change.judgedOn)}.
                {change.factsMoved && ' A fact of the case had changed as well.'}
              </p>
              <OutcomeMoves moves={change.moves} />
              <p className="text-11 text-soft">Assessment {change.assessmentId}</p>
            </article>
          ))}
          {changes.length === 0 && <p className="py-2 text-13 text-soft">No case came out otherwise.</p>}
          <Pager
            summary={`${changes.length} shown of ${shown.moved}`}
            previousHref={search.after ? addressWith(PATH, search, { after: undefined }) : null}
            nextHref={next ? addressWith(PATH, search, { after: next }) : null}
          />
        </Section>
      )}
      {page.reviews.length > 1 && <Earlier page={page} actor={actor} />}
    </Page>
  )
}

/** `Done 12 minutes ago.` */
function standing({ reviews, shown }: PackChanges, actor: Actor): string {
  const review = reviews.find(({ number }) => number === shown?.number)
  if (!review) return ''
  if (review.finishedAt === null) return 'Not done yet: the rest is being judged in the background.'
  return `Done ${sinceWords(review.finishedAt.toISOString(), actor.timeZone, todayOf(actor))}.`
}

function Earlier({ page, actor }: { page: PackChanges; actor: Actor }) {
  return (
    <Section id="earlier" title="All packs">
      <ul className="pt-2 text-13">
        {page.reviews.map(({ number, startedAt, openCases }) => (
          <li key={number} className="py-0.5">
            <TextLink href={addressWith(PATH, {}, { pack: String(number) })}>Rule pack {number}</TextLink>,{' '}
            {sinceWords(startedAt.toISOString(), actor.timeZone, todayOf(actor))}, {openCases} open{' '}
            {openCases === 1 ? 'case' : 'cases'}
          </li>
        ))}
      </ul>
    </Section>
  )
}
