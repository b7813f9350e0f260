/** Asks one fixed question of the catalogue, as the role that acts. */
export type Ask = <Row extends object>(question: string) => Promise<Row[]>
