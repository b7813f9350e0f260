/** The most characters of what people write, for the schemas at the door and for the fields that count along. */
export const NOTE_MAX = 20_000
export const REASON_MAX = 1000
