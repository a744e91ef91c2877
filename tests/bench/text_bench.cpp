// The screening of listings: whole checks, each layer by itself, texts that mean harm, what is held
// in memory. Nothing here fails by time.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "bench.h"
#include "embedded/embedded.h"
#include "hegui/engine.h"
#include "judge/listing/contact_rules.h"
#include "judge/listing/hours_rules.h"
#include "judge/listing/link_rules.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/price_rules.h"
#include "judge/listing/word_rules.h"
#include "rulebook/loader.h"
#include "text/automaton.h"
#include "text/fold.h"
#include "text/markup.h"
#include "text/skeleton.h"
#include "text/utf8.h"
#include "text/word_finder.h"

namespace hegui::bench {
namespace {

using Json = nlohmann::json;

constexpr int kRounds = 3;
constexpr double kMega = 1e6;

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> out;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

// Of the processor, not of the clock: what else the machine does must not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void print(const std::string& name, double value) {
  std::printf("%s\n", Json{{"name", name}, {"value", value}}.dump().c_str());
  std::fflush(stdout);
}

double best_seconds(const std::function<void()>& run) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const double start = seconds();
    run();
    best = std::min(best, seconds() - start);
  }
  return best;
}

std::size_t sink = 0;  // what a layer gave, so that nothing is left out as unused

void bench_checks(const std::string& name, const std::vector<std::string>& documents) {
  const Engine& engine = Engine::embedded();
  std::size_t bytes = 0;
  for (const std::string& document : documents) bytes += document.size();
  const double taken = best_seconds([&] {
    for (const std::string& document : documents) {
      sink += engine.check(DocumentKind::listing, document, {}).json.size();
    }
  });
  print("check " + name + " MB/s", static_cast<double>(bytes) / kMega / taken);
  print("check " + name + " ms", taken * 1e3 / static_cast<double>(documents.size()));
}

// The texts of the corpus, read once, and each layer over all of them.
class Layers {
 public:
  Layers(const rulebook::Rulebook& book, const std::vector<std::string>& documents) : book_(book) {
    for (const std::string& document : documents) {
      roots_.push_back(Json::parse(document, nullptr, false));
    }
    for (const Json& root : roots_) {
      std::vector<judge::DocumentError> errors;
      fields_.push_back(judge::listing::read_fields(root, errors));
      for (const auto& field : fields_.back()) bytes_ += field.text.size();
    }
  }

  void bench() {
    bench_stages();
    bench_finders();
    bench_rules();
  }

  void bench_dictionary(const std::vector<std::string>& words) {
    std::vector<std::u32string> letters;
    letters.reserve(words.size());
    for (const std::string& word : words) letters.push_back(text::to_code_points(word));
    const text::Automaton automaton(letters);
    std::vector<std::u32string> texts;
    each_field([&](const judge::listing::Field& field) {
      texts.push_back(text::to_code_points(field.text));
    });
    std::size_t hits = 0;
    layer("dictionary, automaton", [&] {
      hits = 0;
      for (const std::u32string& each : texts) {
        automaton.find(each, [&](std::size_t, std::size_t) { ++hits; });
      }
    });
    print("dictionary hits", static_cast<double>(hits));
    print("dictionary bytes", static_cast<double>(automaton.memory()));
    text::WordFinder finder;
    for (const std::string& word : words) finder.add(word, 1);
    finder.ready();
    layer("dictionary, through noise", [&] {
      each_field([&](const judge::listing::Field& field) {
        const auto seen = text::look_through(field.text);
        sink += finder.find(text::make_skeleton(text::fold_symbols(seen.symbols))).size();
      });
    });
  }

 private:
  template <class Each>
  void each_field(Each each) {
    for (auto& fields : fields_) {
      for (auto& field : fields) {
        if (field.kind == judge::listing::FieldKind::prose) each(field);
      }
    }
  }

  void layer(const std::string& name, const std::function<void()>& run) {
    print("layer " + name, static_cast<double>(bytes_) / kMega / best_seconds(run));
  }

  void bench_stages() {
    layer("look_through",
          [&] { each_field([&](auto& field) { field.seen = text::look_through(field.text); }); });
    layer("fold_symbols", [&] {
      each_field([&](auto& field) {
        const std::span<const text::Symbol> seen = field.seen.symbols;
        field.folded = text::fold_symbols(seen.first(field.seen.code_from));
      });
    });
    layer("skeleton", [&] {
      skeletons_.clear();
      each_field([&](auto& field) { skeletons_.push_back(text::make_skeleton(field.folded)); });
    });
  }

  // The rulebook's words as they are written, and with how they sound.
  void bench_finders() {
    text::WordFinder written;
    text::WordFinder both;
    for (const rulebook::WordClass& each : book_.lexicon.classes) {
      for (const std::string& word : each.words) {
        written.add(word, 1);
        both.add(word, 1, true);
      }
    }
    for (const auto& [looks, meant] : book_.lexicon.sounds.look_alikes) {
      both.add_look_alike(looks, meant);
    }
    for (const auto& [parts, meant] : book_.lexicon.sounds.splits) both.add_split(parts, meant);
    written.ready();
    both.ready();
    const auto find_all = [&](const text::WordFinder& finder) {
      for (const text::Skeleton& each : skeletons_) sink += finder.find(each).size();
    };
    layer("automaton", [&] { find_all(written); });
    layer("automaton and sounds", [&] { find_all(both); });
    print("words", static_cast<double>(both.size()));
    print("words bytes", static_cast<double>(both.memory()));
  }

  void bench_rules() {
    using namespace judge::listing;
    const ContactRules contacts(book_);
    const LinkRules links(book_);
    const PriceRules prices(book_);
    const HoursRules hours(book_);
    const WordRules words(book_);
    std::vector<std::vector<FieldContacts>> around;
    layer("contacts", [&] {
      around.clear();
      for (const auto& fields : fields_) around.push_back(contacts.read(fields));
    });
    const auto rules = [&](const std::string& name, const auto& judge_one) {
      layer(name, [&] {
        for (std::size_t i = 0; i < fields_.size(); ++i) {
          judge::ListingResult result;
          judge_one(i, result);
          sink += result.findings.size();
        }
      });
    };
    rules("links",
          [&](std::size_t i, auto& result) { links.judge(fields_[i], around[i], result); });
    rules("prices", [&](std::size_t i, auto& result) {
      prices.judge(fields_[i], read_prices(roots_[i]), result);
    });
    rules("hours", [&](std::size_t i, auto& result) { hours.judge(fields_[i], result); });
    rules("words, sequences and all",
          [&](std::size_t i, auto& result) { words.judge(fields_[i], result); });
  }

  const rulebook::Rulebook& book_;
  std::vector<Json> roots_;  // fields point into them
  std::vector<std::vector<judge::listing::Field>> fields_;
  std::vector<text::Skeleton> skeletons_;
  std::size_t bytes_ = 0;
};

// What `text` repeated to a size takes, at half of it and at all of it.
void bench_hostile(const std::string& name, const std::string& text) {
  constexpr std::size_t kSize = 1'000'000;
  const Engine& engine = Engine::embedded();
  for (const std::size_t size : {kSize / 2, kSize}) {
    std::string whole;
    while (whole.size() + text.size() <= size) whole += text;
    const std::string document =
        Json{{"description", whole}, {"prices", Json::array({{{"amount_fen", 100}}})}}.dump();
    const double taken = best_seconds(
        [&] { sink += engine.check(DocumentKind::listing, document, {}).json.size(); });
    print("hostile " + name + (size == kSize ? " 1 MB ms" : " 0.5 MB ms"), taken * 1e3);
  }
}

void bench_load() {
  std::size_t rules = 0;
  const double taken = best_seconds([&] {
    const Engine::Loaded loaded = Engine::load(embedded::rulebook_bundle());
    rules += loaded.engine.has_value() ? 1 : 0;
  });
  print("load ms", taken * 1e3);
  print("bundle bytes", static_cast<double>(embedded::rulebook_bundle().size()));
  sink += rules;
}

}  // namespace

bool bench_text(const std::string& folder) {
  const std::vector<std::string> large = lines_of(folder + "/listings-10k.jsonl");
  const std::vector<std::string> small = lines_of(folder + "/listings-2k.jsonl");
  const std::vector<std::string> words = lines_of(folder + "/words.txt");
  const std::vector<std::string> hostile = lines_of(folder + "/hostile.jsonl");
  if (large.empty() || small.empty() || words.empty()) return false;
  const rulebook::LoadResult loaded = rulebook::load_bundle(embedded::rulebook_bundle());
  if (!loaded.rulebook) return false;
  bench_load();
  bench_checks("10 kB", large);
  bench_checks("2 kB", small);
  Layers layers(*loaded.rulebook, large);
  layers.bench();
  layers.bench_dictionary(words);
  for (const std::string& line : hostile) {
    const Json one = Json::parse(line, nullptr, false);
    bench_hostile(one.at("name").get<std::string>(), one.at("text").get<std::string>());
  }
  print("sink", static_cast<double>(sink));
  return true;
}

}  // namespace hegui::bench
