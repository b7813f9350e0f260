import { computeEquity } from '../../ability/equity'
import { findHealthAllowance } from '../../ability/health-allowance'
import { findNationalAllowance } from '../../ability/national-allowance'
import { findTransportAllowance } from '../../ability/transport-allowance'
import { answerOf, inDollars, type Operation } from '../computed'

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
      const { ownership, operating, publicTransport, total } = answerOf(
        findTransportAllowance({
          asOf: input.getDay('asOf'),
          vehicles,
          financed: input.findWhole('financed') ?? vehicles,
          region: input.findText('region') ?? '',
        }),
      )
      return {
        ownership: inDollars(ownership),
        operating: inDollars(operating),
        publicTransport: inDollars(publicTransport),
        publicTransportation: inDollars(publicTransport),
        total: inDollars(total),
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
        loan: input.getMoney('loan'),
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
