import { type Finding, finding } from '../faults'
import type { CardRule } from '../rules/cards'

/** A source says when it was read; one that must be checked again says what to check. */
export const sourcesComplete: CardRule = ({ sources = [], verifyNote }) =>
  sources.flatMap((source, i): Finding[] => [
    ...(source.asOf === undefined ? [finding('noAsOf', ['sources', i], {})] : []),
    ...(source.verify && verifyNote === undefined
      ? [finding('noVerifyNote', ['sources', i, 'verify'], {})]
      : []),
  ])
