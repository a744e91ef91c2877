// Checking a whole file: what the words in its cells mean, and what to write instead of what is wrong.
import type { BulkCellsKey } from "./bulk-cells.zh-CN.js";

export const bulkCellsEnglish: Record<BulkCellsKey, string> = {
  heading: "What the words in the table mean",
  intro:
    "These columns take a few set values only. See whether each word is matched rightly, and say what the unmatched ones are.",
  all_matched: "All matched",
  unmatched: "Unmatched: {count}",
  unmatched_help:
    "Rows with an unmatched word are judged “not valid”. “Not known” judges them without it; nothing is guessed for you.",
  column: "from column “{column}”",
  word: "In the table",
  rows: "Found",
  row_count: "{count}, from line {line}",
  means: "Means",
  means_of: "“{text}” means",
  choose: "Please choose",
  unknown: "Not known",
  none: "None of them",
  take: "Looks like “{label}”: use it",
  take_all: "Use all {count} guesses",
  others:
    "{count} more cells with other words are not listed. So many kinds suggest that this column means something else; see above.",
  go: "Match them",

  error_value: "“{text}” is none of the values. Write one of: {values}.",
  error_money: "“{text}” is no amount. Write a number such as 199.",
  error_money_more: "“{text}” is too large for an amount. Does it have too many digits?",
  error_negative: "{text} is negative. Write 0 or more.",
  error_day: "“{text}” is no day. Write it as 2026-07-01.",
  error_prices:
    "There is no amount in “{text}”. Write it as “Standard 99/month”, with semicolons between prices.",
};
