#include "hegui/engine.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#include "api/brief.h"
#include "api/by_as_of.h"
#include "api/check_summary.h"
#include "api/listings.h"
#include "api/own_words.h"
#include "condition/standalone.h"
#include "embedded/embedded.h"
#include "judge/common/json_reader.h"
#include "judge/listing/listing_judge.h"
#include "judge/proof/proof.h"
#include "judge/refund/explanation.h"
#include "judge/refund/refund_versions.h"
#include "judge/store/store_judge.h"
#include "report/common_writer.h"
#include "report/explanation_writer.h"
#include "report/handbook_writer.h"
#include "report/json_writer.h"
#include "report/proof_writer.h"
#include "report/result_writer.h"
#include "rulebook/loader.h"
#include "rulebook/refund_part.h"

namespace hegui {
namespace {

std::string errors_to_json(const std::vector<rulebook::LoadError>& errors) {
  std::string out;
  report::JsonWriter writer(out);
  writer.open_array();
  for (const rulebook::LoadError& error : errors) {
    writer.open_object()
        .member("file", error.file)
        .member("pointer", error.pointer)
        .member("code", error.code)
        .member("message", error.message)
        .close_object();
  }
  writer.close_array();
  return out;
}

void write_clause(report::JsonWriter& writer, const rulebook::Rulebook& book,
                  const rulebook::Clause& clause) {
  const auto localized = [&](std::string_view key, const rulebook::Text& text) {
    writer.key(key).open_object().member("zh-CN", text.zh_cn).member("en", text.en).close_object();
  };
  writer.open_object().member("id", clause.id).member("kind", clause.kind);
  writer.member("treatment", clause.treatment);
  localized("statement", clause.statement);
  if (!clause.because.en.empty()) localized("because", clause.because);
  writer.key("rules").open_array();
  for (const auto& [document, rule] : book.rules()) {
    for (const std::string& served : rule->clauses) {
      if (served == clause.id) writer.value(rule->id);
    }
  }
  writer.close_array().close_object();
}

void describe_rule(report::JsonWriter& writer, std::string_view document,
                   const rulebook::Rule& rule) {
  writer.open_object().member("id", rule.id).member("document", document);
  writer.key("title").open_object().member("zh-CN", rule.title.zh_cn).member("en", rule.title.en);
  writer.close_object().key("clauses").open_array();
  for (const std::string& clause : rule.clauses) writer.value(clause);
  writer.close_array().key("explanations").open_array();
  for (const rulebook::Match& match : rule.matches) {
    writer.open_object().member("zh-CN", match.explanation.zh_cn);
    writer.member("en", match.explanation.en).close_object();
  }
  writer.close_array().close_object();
}

std::string describe_book(const rulebook::Rulebook& book) {
  std::string out;
  report::JsonWriter writer(out);
  writer.open_object()
      .member("id", book.id)
      .member("version", book.version)
      .member("sha256", book.sha256)
      .member("engine", engine_version())
      .key("rulebook")
      .raw(book.header.dump());
  writer.key("clauses").open_array();
  for (const rulebook::Clause& clause : book.clauses) write_clause(writer, book, clause);
  writer.close_array();
  for (const char* document : {"refund", "listing", "store"}) {
    const nlohmann::json facts = rulebook::facts_of(book, document);
    if (!facts.is_null()) writer.key(std::string(document) + "_facts").raw(facts.dump());
  }
  writer.key("rules").open_array();
  for (const auto& [document, rule] : book.rules()) describe_rule(writer, document, *rule);
  writer.close_array();
  if (book.files.contains("annex.json")) writer.key("annex").raw(book.files["annex.json"].dump());
  writer.close_object();
  return out;
}

}  // namespace

struct Engine::State {
  State(rulebook::Rulebook newest, std::vector<rulebook::Rulebook> older)
      : book(std::move(newest)), earlier(std::move(older)) {
    for (const rulebook::Rulebook& each : earlier) books.push_back(&each);
    books.push_back(&book);
    for (const rulebook::Rulebook* each : books) listings.emplace_back(*each);
  }

  static Loaded made_of(rulebook::LoadResult loaded) {
    Loaded out;
    if (loaded.rulebook) {
      out.engine = Engine(
          std::make_shared<const State>(std::move(*loaded.rulebook), std::move(loaded.earlier)));
    } else {
      out.errors = errors_to_json(loaded.errors);
    }
    return out;
  }

  rulebook::Rulebook book;  // the newest version, which is described
  std::vector<rulebook::Rulebook> earlier;
  judge::Books books;
  std::deque<judge::ListingJudge> listings;  // by position in `books`

  template <class Write>
  CheckResult run(DocumentKind kind, std::string_view document, const CheckOptions& options,
                  Write write) const {
    const report::Heading heading{name_of(kind), options.line, engine_version()};
    const auto written = [&](const rulebook::Rulebook& by, const auto& result) {
      return write(by, result, heading);
    };
    judge::JsonText text = judge::read_json(document);
    api::check_as_of(options.as_of, text.errors);
    if (kind == DocumentKind::listing) {
      if (book.lacks_words) text.errors.push_back({"", "words_missing", {}});
      const auto* own = options.own_words == nullptr ? nullptr : &options.own_words->words();
      const bool compared = options.against != nullptr && options.against->finished();
      const judge::listing::Besides besides{own,
                                            compared ? &options.against->state_->others : nullptr};
      const auto judged = api::by_as_of<judge::ListingResult>(
          books, [&](std::size_t i) { return listings[i].judge(text, options.as_of, besides); },
          written);
      return api::summary(judged.result, written(*judged.book, judged.result));
    }
    if (kind == DocumentKind::store) {
      const auto judged = api::by_as_of<judge::StoreResult>(
          books, [&](std::size_t i) { return judge::judge_store(books, i, text, options.as_of); },
          written);
      return api::summary(judged.result, written(*judged.book, judged.result));
    }
    const judge::VersionedRefund judged = judge::judge_refund(books, text, options.as_of);
    return api::summary(judged.result, written(*judged.book, judged.result));
  }
};

Engine::Engine(std::shared_ptr<const State> state) : state_(std::move(state)) {}

const Engine& Engine::embedded() {
  // A build whose own bundle does not load is refused when it is built; an empty rulebook judges
  // nothing.
  static const Engine kEngine = [] {
    Loaded loaded = load(embedded::rulebook_bundle());
    if (loaded.engine) return std::move(*loaded.engine);
    return Engine(
        std::make_shared<const State>(rulebook::Rulebook{}, std::vector<rulebook::Rulebook>{}));
  }();
  return kEngine;
}

bool Engine::has_words() const { return !state_->book.lacks_words; }

Engine::Loaded Engine::embedded_with(std::string_view words) {
  return State::made_of(rulebook::load_parts(embedded::rulebook_bundle(), words));
}

Engine::Loaded Engine::load(std::string_view bundle) {
  return State::made_of(rulebook::load_bundle(bundle));
}

CheckResult Engine::check(DocumentKind kind, std::string_view document,
                          const CheckOptions& options) const {
  struct {
    std::string operator()(const rulebook::Rulebook& book, const judge::RefundResult& result,
                           const report::Heading& heading) const {
      return report::write_refund(book, result, heading);
    }
    std::string operator()(const rulebook::Rulebook& book, const judge::ListingResult& result,
                           const report::Heading& heading) const {
      return report::write_listing(book, result, heading);
    }
    std::string operator()(const rulebook::Rulebook& book, const judge::StoreResult& result,
                           const report::Heading& heading) const {
      return report::write_store(book, result, heading);
    }
  } const write;
  return state_->run(kind, document, options, write);
}

CheckResult Engine::refuse(DocumentKind kind, const DocumentFault& fault,
                           const CheckOptions& options) const {
  judge::CommonResult result;
  result.errors.push_back({fault.pointer, fault.code, fault.arguments});
  const report::Heading heading{name_of(kind), options.line, engine_version()};
  return api::summary(result, report::write_refused(state_->book, result, heading));
}

Engine::OwnWordsRead Engine::read_own_words(std::string_view document) const {
  const auto is_rule = [this](std::string_view id) {
    return std::any_of(state_->books.begin(), state_->books.end(), [&](const auto* book) {
      return std::any_of(book->listing.rules.begin(), book->listing.rules.end(),
                         [&](const rulebook::Rule& rule) { return rule.id == id; });
    });
  };
  std::vector<judge::DocumentError> errors;
  judge::listing::OwnWordList list =
      judge::listing::read_own_words(judge::read_json(document), is_rule, errors);
  OwnWordsRead out;
  if (errors.empty()) {
    out.own_words = std::make_shared<const OwnWords>(std::move(list));
  } else {
    report::JsonWriter writer(out.errors);
    report::write_error_list(writer, errors);
  }
  return out;
}

CheckResult Engine::next(DocumentKind kind, std::string_view document,
                         const CheckOptions& options) const {
  return state_->run(
      kind, document, options,
      [](const rulebook::Rulebook& book, const auto& result, const report::Heading& heading) {
        return report::write_next(book, result, heading);
      });
}

CheckResult Engine::explain(DocumentKind kind, std::string_view document,
                            const CheckOptions& options) const {
  const report::Heading heading{name_of(kind), options.line, engine_version()};
  judge::RefundExplanation explanation;
  if (kind == DocumentKind::refund) {
    judge::JsonText text = judge::read_json(document);
    api::check_as_of(options.as_of, text.errors);
    explanation = judge::explain_refund(state_->books, text, options.as_of);
  } else {
    explanation.result.errors.push_back(
        {"", "not_explained", {{"value", std::string(heading.kind)}}});
  }
  const rulebook::Rulebook& by = explanation.book == nullptr ? state_->book : *explanation.book;
  return api::summary(explanation.result, report::write_explanation(by, explanation, heading));
}

std::string Engine::describe() const { return describe_book(state_->book); }

std::string Engine::describe(std::string_view version) const {
  for (const rulebook::Rulebook* book : state_->books) {
    if (book->version == version) return describe_book(*book);
  }
  return {};
}

std::string Engine::describe_clause(std::string_view clause_id) const {
  return report::write_page(state_->book, clause_id);
}

std::string Engine::coverage() const { return report::write_coverage(state_->book); }

std::string Engine::verify() const {
  return report::write_proof(judge::proof::prove(state_->book));
}

std::string Engine::summarize_refunds(std::string_view documents, std::string_view as_of) const {
  std::vector<judge::DocumentError> errors;
  api::check_as_of(as_of, errors);
  return api::summarize_refunds(state_->books, documents, as_of, errors);
}

std::string Engine::rulebook_id() const { return state_->book.id; }
std::string Engine::rulebook_version() const { return state_->book.version; }
std::string Engine::rulebook_sha256() const { return state_->book.sha256; }

}  // namespace hegui
