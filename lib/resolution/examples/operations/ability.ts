import { computeEquity } from '../../ability/equity'
import { findHealthAllowance } from '../../ability/health-allowance'
import { findNationalAllowance } from '../../ability/national-allowance'
import { findTransportAllowance } from '../../ability/transport-allowance'
import { zero } from '../../money/cents'
import { answerOf, inDollars, type Operation, partOf } from '../computed'

/** What the collection financial standards allow in a month, and what a vehicle is worth to the IRS. */
export const abilityOperations: readonly Operation[] = [
  {
    name: 'national-standard',
    compute: input => ({
      monthly: inDollars(
        answerOf(
          findNationalAllowance({ asOf: input.getDay('asOf'), household: input.getWhole('household') }),
        ),
      ),
    }),
  },
  {
    name: 'out-of-pocket-health',
    compute: input => ({
      monthly: inDollars(
        answerOf(
          findHealthAllowance({
            asOf: input.getDay('asOf'),
            under65: input.findWhole('under65') ?? 0,
            from65: input.findWhole('over65') ?? input.findWhole('from65') ?? 0,
          }),
        ),
      ),
    }),
  },
  {
    name: 'transport-standard',
    compute(input) {
      const vehicles = input.getWhole('vehicles')
      const found = findTransportAllowance({
        asOf: input.getDay('asOf'),
        vehicles,
        financed: input.findWhole('financed') ?? vehicles,
        region: input.findText('region') ?? '',
      })
      const { ownership, operating, publicTransport, total } = answerOf(found)
      return {
        ownership: partOf(found, inDollars(ownership)),
        operating: partOf(found, inDollars(operating)),
        publicTransport: inDollars(publicTransport),
        publicTransportation: inDollars(publicTransport),
        total: partOf(found, inDollars(total)),
      }
    },
  },
  {
    name: 'vehicle-equity',
    compute(input) {
      const vehicle = {
        name: 'vehicle',
        kind: 'vehicle' as const,
        value: input.getMoney('fairMarketValue'),
        loan: input.findMoney('loan') ?? zero,
        excluded: true,
      }
      return {
        netEquity: inDollars(
          answerOf(computeEquity({ asOf: input.getDay('asOf'), assets: [vehicle] })).total,
        ),
      }
    },
  },
]
