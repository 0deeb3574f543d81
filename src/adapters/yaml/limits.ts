/**
 * The most that a file may hold. A plan of a year has some tens of items, an organisation some hundreds of units: more is a
 * slip, or would keep whoever reads it waiting. docs/plan-format.md and docs/organisation-format.md tell them.
 */
export const most = {
  bytes: 2_000_000,
  /** Lists and maps in each other; the deepest of ours are eight. */
  levels: 20,
  /** Words, marks and spaces, as YAML counts them. */
  tokens: 500_000,
  items: 1_000,
  /** What a plan asks of all units together, each time counted: a year of ours for the 3,321 communes of a country is 204,145. */
  obligations: 250_000,
  parts: 100,
  rungs: 20,
  tellTimes: 4,
  units: 10_000,
  /** Units above a unit. */
  unitsAbove: 10,
  successions: 20_000,
  fields: 40,
  options: 30,
  /** What one thing may be called. */
  aliases: 100,
  alsoForms: 20,
} as const;

/** The most characters of a text, by where it is shown. */
export const longest = {
  /** Part of keys, of which an index holds four in one row. */
  id: 60,
  /** On a button, beside what it is about. */
  short: 30,
  /** On a button of its own. */
  option: 40,
  /** On a button, in lists, in the line of a card. */
  name: 60,
  /** Above a card, in reminders of several duties, in the digest. */
  title: 200,
  /** Asked by itself. */
  question: 300,
  /** Told by `plan check`. */
  remark: 1_000,
} as const;
