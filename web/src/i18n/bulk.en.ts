// What checking a whole file says, in English.
import type { BulkKey } from "./bulk.zh-CN.js";

export const bulkEnglish: Record<BulkKey, string> = {
  heading: "Check a whole file",
  intro:
    "Bring an exported table of refunds or listings and have it judged in one go: CSV, Excel (.xlsx), JSON or JSON Lines, up to a hundred thousand rows and more.",
  privacy: "The file is read on this device only and never uploaded.",
  waiting: "Getting ready…",
  id_title: "Number",

  choose_heading: "Choose a file",
  choose: "Choose a file",
  choose_other: "Another file",
  drop: "or drop it here",
  drop_now: "Let go to read it",
  paste_heading: "Or paste rows",
  paste_label: "Rows copied from a spreadsheet, with the column names in the first",
  paste_use: "Read what was pasted",
  paste_name: "Pasted rows",
  start_heading: "First time here?",
  start_intro: "Look at an example, or download a template and fill it in.",
  example_refund: "Refund example",
  example_listing: "Listing example",
  template_refund: "Refund template",
  template_listing: "Listing template",
  template_refund_name: "refund-template.csv",
  template_listing_name: "listing-template.csv",
  example_refund_name: "refund-example.csv",
  example_listing_name: "listing-example.csv",
  unit_suffix: " (yuan)",

  reading: "Reading {name}: {percent}%, {rows row|rows} so far",
  reading_start: "Reading {name}…",
  stop_reading: "Stop reading",

  problem_heading: "This file cannot be read",
  problem_empty: "There is nothing in the file. Is it the right one, or is the sheet empty?",
  problem_binary:
    "This is neither a table nor text. Choose a CSV, Excel (.xlsx), JSON or JSON Lines file.",
  problem_old_excel:
    "This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx or CSV, and choose that.",
  problem_bad_excel:
    "This Excel file cannot be opened; it may be damaged or locked by a password. Remove the password, or save it as CSV.",
  problem_too_large:
    "The file is too large: 64 MB at most for Excel, 512 MB for others. Save it as CSV, or split it.",
  problem_too_large_unpacked:
    "This Excel file unpacks to more than 256 MB and would fill the browser's memory, so it was not opened. Save it as CSV and choose that.",
  problem_too_wide:
    "There are too many columns; 500 at most. Keep those to be checked in a copy of the file.",
  problem_unclosed_quote:
    "A quote on line {line} is never closed, so the rows behind it cannot be told apart. Close it, or save the file as CSV from Excel.",
  problem_unreadable:
    "The browser cannot reach this file; it may have been moved or be in use. Choose it again.",
  problem_broken:
    "Something went wrong while reading; memory may be short. Save it as CSV or split it, and try again.",
  problem_reason: "Technical reason: {reason}",

  file_heading: "Your file",
  rows: "{count row|rows}",
  no_rows:
    "There are column names but no rows. Add the rows to check below them and choose it again.",
  format_table: "CSV table",
  format_excel: "Excel",
  format_json: "JSON",
  format_lines: "JSON Lines",
  encoding: "Text encoding",
  encoding_help: "Does the text look garbled? Try another encoding.",
  damaged: "Some characters came out garbled (�). Choose another text encoding.",
  sheet: "Sheet",
  kind: "These are",
  kind_refund: "Refund requests",
  kind_listing: "Listings",
  documents:
    "The names in the file are those of the rulebook already: nothing to match, ready to check.",

  columns_heading: "What each column is",
  columns_intro: "Matched by name; please have a look. Columns not used play no part.",
  columns_none:
    "No column name was recognised. Choose for each; the first row should hold the names.",
  columns_used: "{used} columns matched, {unused} not used",
  column: "Column of the file",
  column_nameless: "Column {number}",
  samples: "First rows",
  means: "Means",
  means_of: "“{column}” is",
  not_used: "Not used",
  unit_of: "Unit of “{column}”",
  unit_yuan: "yuan",
  unit_fen: "fen",
  guessed: "Guessed from a similar name; please check",
  puzzle: "{count row|rows} cannot be read, such as “{text}” on line {line}",
  restored: "The matching kept last time is in use.",
  keep: "Remember this matching on this device, for files with the same column names",
  keep_failed: "The browser does not allow it to be kept; it is forgotten when you leave.",

  missing_heading: "What counts where the file says nothing?",
  missing_intro:
    "The first rows lack these, and cannot be judged without. If it is the same for the whole file, choose it once here.",
  missing_as_is: "As each row says",
  missing_none: "None of them",

  setup_heading: "Columns and first rows",
  preview_heading: "The first rows, as judged",
  preview_line: "Line",
  preview_result: "Result",
  preview_note: "Remarks",
  preview_missing: "Still missing: {facts}",
  preview_possible: "Still possible: {verdicts}",
  preview_amount_open: "amount open",
  preview_violations: "violations: {count}",
  preview_reviews: "for a person to judge: {count}",
  preview_fine: "Can be judged",
  preview_waiting: "Judging…",
  preview_failed: "The first rows could not be judged; the check itself can be started.",
  preview_nothing: "Match at least one column first.",

  run: "Check {count row|rows}",
  run_again: "Check {count row|rows} again",
  run_heading: "Progress",
  progress: "{done} of {total row|rows}",
  rate: "{rate} rows a second",
  left: "{time} left",
  left_unknown: "estimating the time…",
  seconds: "{count} s",
  minutes: "{minutes} min {seconds} s",
  hours: "{hours} h {minutes} min",
  under_second: "less than 1 s",
  pause: "Pause",
  resume: "Continue",
  cancel: "Cancel",
  state_running: "Checking",
  state_paused: "Paused; “Continue” goes on",
  state_done: "Done: {total row|rows} in {time}",
  state_cancelled: "Cancelled: {done} of {total row|rows} judged",
  state_failed:
    "The check broke off: {done} of {total row|rows} judged. Try again; if that does not help, split the file.",
  said_half: "{percent}% checked",

  status_decided: "Decided",
  status_contested: "Contested",
  status_violations: "Violations",
  status_needs_information: "Information missing",
  status_review: "For a person to judge",
  status_compliant: "Nothing found",
  status_out_of_scope: "Out of scope",
  status_invalid: "Not valid",
  list_separator: ", ",

  example_good_title: "Log analysis in the cloud",
  example_good_description:
    "Collects logs of servers and applications, to search, chart and alert. Runs on Tencent Cloud; ordered by the month.",
  example_good_support:
    "Chat every day from 09:00 to 18:00, holidays included, by phone and ticket.",
  example_good_prices: "Standard 99/month; Professional 299/month",
  example_contact_title: "Company websites",
  example_contact_description:
    "Online in three days. Add our WeChat jianzhan2026 for a discount; cheaper when paid privately.",
  example_contact_support: "Tickets every day from 09:00 to 18:00.",
  example_contact_prices: "Basic 1999",
  example_cashback_title: "Database inspection",
  example_cashback_description:
    "Inspects with one click and writes the report. 20 yuan cashback for a five-star review.",
  example_cashback_support: "Phone every day from 09:00 to 18:00.",
  example_cashback_prices: "Yearly 1,200/year",
  example_price_title: "API monitoring",
  example_price_description:
    "Only 49 yuan a month; 20% off when you buy at our site https://example.com",
  example_price_support: "Online on working days from 10:00 to 17:00.",
  example_price_prices: "Monthly 69/month",
};
