// The core for JavaScript: text in, text out, no logic.
//
// Who uses it: the page's worker, and tests in Node. One module has one current engine; loading
// another rulebook replaces it for every later call, and own words are used by every later check of
// a listing. Collections of other listings are known by numbers from 1, and stay until they are
// freed.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "hegui/engine.h"

namespace {

std::optional<hegui::Engine>& loaded() {
  static std::optional<hegui::Engine> engine;
  return engine;
}

// What was built in lacks the words of listings until add_words().
std::optional<hegui::Engine>& built_in() {
  static std::optional<hegui::Engine> engine;
  return engine;
}

const hegui::Engine& current() {
  if (loaded()) return *loaded();
  return built_in() ? *built_in() : hegui::Engine::embedded();
}

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
  hegui::CheckOptions options{as_of, line, nullptr, nullptr};
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
  return current().next(kind_of(kind), document, {as_of, 0, nullptr}).json;
}

std::string explain(const std::string& kind, const std::string& document,
                    const std::string& as_of) {
  return current().explain(kind_of(kind), document, {as_of, 0, nullptr}).json;
}

std::string describe() { return current().describe(); }

// "" for a version that the rulebook does not have.
std::string describe_version(const std::string& version) { return current().describe(version); }

std::string describe_clause(const std::string& id) { return current().describe_clause(id); }

std::string coverage() { return current().coverage(); }
std::string verify() { return current().verify(); }

// "" when listings can be checked now with the words in hegui.words, the file beside the module,
// else a JSON array of what is wrong with them. A rulebook that was loaded stays in use.
std::string add_words(const std::string& words) {
  hegui::Engine::Loaded result = hegui::Engine::embedded_with(words);
  if (result.engine) built_in() = std::move(*result.engine);
  return result.errors;
}

// "" when the bundle is in use now, else a JSON array of what is wrong with it.
std::string load_rulebook(const std::string& bundle) {
  hegui::Engine::Loaded result = hegui::Engine::load(bundle);
  if (result.engine) loaded() = std::move(*result.engine);
  return result.errors;
}

struct Collection {
  hegui::Listings listings;
  int line = 0;  // of the last document given
};

std::map<int, Collection>& collections() {
  static std::map<int, Collection> all;
  return all;
}

// An empty collection of other listings; its number.
int new_listings() {
  static int last = 0;
  collections()[++last];
  return last;
}

// Adds JSON Lines, and goes on counting lines from the call before. Gives
// {"added":n,"full":bool,"skipped":[{"line":n,"error":{...}}]}, the first hundred of those that
// cannot be used, and "skipped_count". Nothing is taken by a collection that does not exist or has
// been checked against.
std::string add_listings(int number, const std::string& json_lines) {
  constexpr int kMostShown = 100;
  const auto found = collections().find(number);
  int added = 0;
  int skipped = 0;
  bool full = false;
  std::string errors;
  if (found != collections().end()) {
    Collection& collection = found->second;
    std::string_view rest = json_lines;
    while (!rest.empty() && !full) {
      const std::size_t end = rest.find('\n');
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      ++collection.line;
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const hegui::Listings::Added result = collection.listings.add(line, collection.line);
      full = result.full;
      if (result.taken) ++added;
      if (result.error.empty() || ++skipped > kMostShown) continue;
      errors += (errors.empty() ? "{\"line\":" : ",{\"line\":") + std::to_string(collection.line) +
                ",\"error\":" + result.error + "}";
    }
  }
  return "{\"added\":" + std::to_string(added) + ",\"full\":" + (full ? "true" : "false") +
         ",\"skipped_count\":" + std::to_string(skipped) + ",\"skipped\":[" + errors + "]}";
}

// As check("listing", ...), with copied text looked for in the collection; the first such call ends
// adding to it. Without such a collection nothing is said of copied text.
std::string check_against(int number, const std::string& document, const std::string& as_of,
                          int line) {
  const auto found = collections().find(number);
  hegui::CheckOptions options{as_of, line, nullptr, nullptr};
  if (found != collections().end()) {
    found->second.listings.finish();
    options.against = &found->second.listings;
    options.own_words = own_words().get();
  }
  return current().check(hegui::DocumentKind::listing, document, options).json;
}

void free_listings(int number) { collections().erase(number); }

std::string summarize_refunds(const std::string& documents, const std::string& as_of) {
  return current().summarize_refunds(documents, as_of);
}

std::string& asked() {
  static std::string bytes;
  return bytes;
}

// Where the next question of summarizeAsked() is written, as UTF-8: embind takes a byte at a time
// from JavaScript, which for a whole file of refunds is a tenth of the work. Good until the next
// call.
emscripten::val room_for(std::size_t size) {
  asked().resize(size);
  return emscripten::val(
      emscripten::typed_memory_view(size, reinterpret_cast<const unsigned char*>(asked().data())));
}

// As summarizeRefunds(), of the first `size` bytes there.
std::string summarize_asked(std::size_t size, const std::string& as_of) {
  return current().summarize_refunds(std::string_view(asked()).substr(0, size), as_of);
}

std::string version() { return std::string(hegui::engine_version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(hegui) {
  emscripten::function("addWords", &add_words);
  emscripten::function("check", &check);
  emscripten::function("useOwnWords", &use_own_words);
  emscripten::function("next", &next);
  emscripten::function("explain", &explain);
  emscripten::function("describe", &describe);
  emscripten::function("describeVersion", &describe_version);
  emscripten::function("describeClause", &describe_clause);
  emscripten::function("coverage", &coverage);
  emscripten::function("verify", &verify);
  emscripten::function("loadRulebook", &load_rulebook);
  emscripten::function("newListings", &new_listings);
  emscripten::function("addListings", &add_listings);
  emscripten::function("checkAgainst", &check_against);
  emscripten::function("freeListings", &free_listings);
  emscripten::function("engineVersion", &version);
  emscripten::function("summarizeRefunds", &summarize_refunds);
  emscripten::function("roomFor", &room_for);
  emscripten::function("summarizeAsked", &summarize_asked);
}
