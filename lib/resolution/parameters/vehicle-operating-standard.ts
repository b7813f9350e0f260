import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Collection financial standards: running a car, by census region and metropolitan area; two cars are twice one. */
export const vehicleOperatingStandard = parameter({
  table: 'vehicle-operating-standard',
  title: 'Vehicle operating standard',
  unit: 'per month',
  says: ({ publicTransport, oneCar }) =>
    each({
      'Public transport, per household': formatCents(publicTransport),
      ...Object.fromEntries(
        Object.entries(oneCar).map(([place, amount]) => [`One car, ${place}`, formatCents(amount)]),
      ),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2025-04-21'),
      value: {
        publicTransport: dollars(244),
        oneCar: {
          Northeast: dollars(302),
          Boston: dollars(338),
          'New York': dollars(401),
          Philadelphia: dollars(300),
          Midwest: dollars(259),
          Chicago: dollars(296),
          Cleveland: dollars(259),
          Detroit: dollars(365),
          'Minneapolis-St. Paul': dollars(284),
          'St. Louis': dollars(232),
          South: dollars(281),
          Atlanta: dollars(320),
          Baltimore: dollars(306),
          'Dallas-Ft. Worth': dollars(320),
          Houston: dollars(359),
          Miami: dollars(400),
          Tampa: dollars(335),
          'Washington DC': dollars(295),
          West: dollars(297),
          Anchorage: dollars(219),
          Denver: dollars(337),
          Honolulu: dollars(252),
          'Los Angeles': dollars(353),
          Phoenix: dollars(358),
          'San Diego': dollars(335),
          'San Francisco': dollars(362),
          Seattle: dollars(270),
        },
      },
      source: sources.transportStandards,
    },
    {
      from: day('2026-06-29'),
      value: {
        publicTransport: dollars(220),
        oneCar: {
          Northeast: dollars(330),
          Boston: dollars(347),
          'New York': dollars(417),
          Philadelphia: dollars(344),
          Midwest: dollars(263),
          Chicago: dollars(334),
          Cleveland: dollars(263),
          Detroit: dollars(344),
          'Minneapolis-St. Paul': dollars(260),
          'St. Louis': dollars(269),
          South: dollars(291),
          Atlanta: dollars(319),
          Baltimore: dollars(299),
          'Dallas-Ft. Worth': dollars(339),
          Houston: dollars(361),
          Miami: dollars(423),
          Tampa: dollars(320),
          'Washington DC': dollars(301),
          West: dollars(299),
          Anchorage: dollars(248),
          Denver: dollars(332),
          Honolulu: dollars(279),
          'Los Angeles': dollars(365),
          Phoenix: dollars(348),
          'San Diego': dollars(349),
          'San Francisco': dollars(355),
          Seattle: dollars(288),
        },
      },
      source: sources.transportStandards,
    },
  ],
})
