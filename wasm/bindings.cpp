// The core for JavaScript: text in, text out, no logic.
//
// Who uses it: the page's worker, and tests in Node. One module has one current engine; loading
// another rulebook replaces it for every later call, and own words are used by every later check of
// a listing.
#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "hegui/engine.h"

namespace {

std::optional<hegui::Engine>& loaded() {
  static std::optional<hegui::Engine> engine;
  return engine;
}

const hegui::Engine& current() { return loaded() ? *loaded() : hegui::Engine::embedded(); }

// An unknown kind is judged as a store, which says itself that it is not supported.
hegui::DocumentKind kind_of(const std::string& name) {
  return hegui::document_kind(name).value_or(hegui::DocumentKind::store);
}

std::shared_ptr<const hegui::OwnWords>& own_words() {
  static std::shared_ptr<const hegui::OwnWords> used;
  return used;
}

std::string check(const std::string& kind, const std::string& document, const std::string& as_of,
                  int line) {
  hegui::CheckOptions options{as_of, line};
  options.own_words = own_words().get();
  return current().check(kind_of(kind), document, options).json;
}

// "" when the document's words and exceptions are in use now, else a JSON array of what is wrong
// with it, and those before stay in use. An empty text: none are used from now on.
std::string use_own_words(const std::string& document) {
  if (document.empty()) {
    own_words().reset();
    return "";
  }
  hegui::Engine::OwnWordsRead read = current().read_own_words(document);
  if (read.own_words) own_words() = std::move(read.own_words);
  return read.errors;
}

std::string next(const std::string& kind, const std::string& document, const std::string& as_of) {
  return current().next(kind_of(kind), document, {as_of, 0}).json;
}

std::string explain(const std::string& kind, const std::string& document,
                    const std::string& as_of) {
  return current().explain(kind_of(kind), document, {as_of, 0}).json;
}

std::string describe() { return current().describe(); }

std::string describe_clause(const std::string& id) { return current().describe_clause(id); }

std::string coverage() { return current().coverage(); }
std::string verify() { return current().verify(); }

// "" when the bundle is in use now, else a JSON array of what is wrong with it.
std::string load_rulebook(const std::string& bundle) {
  hegui::Engine::Loaded result = hegui::Engine::load(bundle);
  if (result.engine) loaded() = std::move(*result.engine);
  return result.errors;
}

std::string version() { return std::string(hegui::engine_version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(hegui) {
  emscripten::function("check", &check);
  emscripten::function("useOwnWords", &use_own_words);
  emscripten::function("next", &next);
  emscripten::function("explain", &explain);
  emscripten::function("describe", &describe);
  emscripten::function("describeClause", &describe_clause);
  emscripten::function("coverage", &coverage);
  emscripten::function("verify", &verify);
  emscripten::function("loadRulebook", &load_rulebook);
  emscripten::function("engineVersion", &version);
}
