// Prints what an index of 100,000 listings takes, and how fast a listing is compared with it.
// Nothing here fails by time.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "bench.h"
#include "hegui/engine.h"

namespace hegui::bench {
namespace {

class Lot {
 public:
  explicit Lot(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

void append(std::string& out, std::uint32_t code) {
  out += static_cast<char>(0xE0U | (code >> 12U));
  out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
  out += static_cast<char>(0x80U | (code & 0x3FU));
}

// Sentences of words of a stock, some of them the same in many listings: about 2 kB.
std::string listing(Lot& lot, std::uint32_t id, const std::vector<std::string>& stock,
                    const std::vector<std::string>& sentences) {
  std::string text;
  while (text.size() < 1900) {
    if (lot.below(12) == 0) {
      text += sentences[lot.below(static_cast<std::uint32_t>(sentences.size()))];
      continue;
    }
    for (std::uint32_t i = 6 + lot.below(6); i > 0; --i) {
      text += stock[lot.below(static_cast<std::uint32_t>(stock.size()))];
    }
    text += ", ";
  }
  return "{\"id\":\"" + std::to_string(id) + "\",\"title\":\"" + stock[id % stock.size()] +
         "\",\"description\":\"<p>" + text + "</p>\"}";
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

void bench_copies() {
  constexpr std::uint32_t kListings = 100'000;
  constexpr std::uint32_t kChecks = 1'000;
  constexpr double kMega = 1e6;
  Lot lot(1);
  std::vector<std::string> stock(20'000);
  for (std::string& word : stock) {
    for (std::uint32_t i = 2 + lot.below(2); i > 0; --i) append(word, 0x4E00 + lot.below(3000));
  }
  std::vector<std::string> sentences(200);
  for (std::string& sentence : sentences) {
    for (int i = 0; i < 12; ++i) sentence += stock[lot.below(20'000)];
  }
  std::vector<std::string> documents;
  std::size_t bytes = 0;
  for (std::uint32_t i = 0; i < kListings; ++i) {
    documents.push_back(listing(lot, i, stock, sentences));
    bytes += documents.back().size();
  }
  hegui::Listings index;
  auto start = std::chrono::steady_clock::now();
  for (std::uint32_t i = 0; i < kListings; ++i) index.add(documents[i], i + 1);
  const double added = seconds_since(start);
  start = std::chrono::steady_clock::now();
  index.finish();
  const double finished = seconds_since(start);
  std::printf("copied text: %u listings of %.0f bytes, %.0f MB of text\n", kListings,
              static_cast<double>(bytes) / kListings, static_cast<double>(bytes) / kMega);
  std::printf("copied text: index %.0f MB, read in %.2f s on one thread, finished in %.2f s\n",
              static_cast<double>(index.memory()) / kMega, added, finished);
  const hegui::Engine& engine = hegui::Engine::embedded();
  for (const bool against : {false, true}) {
    std::size_t found = 0;
    start = std::chrono::steady_clock::now();
    for (std::uint32_t i = 0; i < kChecks; ++i) {
      // Half of one listing and half of another.
      const std::string& first = documents[i * 97];
      const std::size_t half = first.find(", ", first.size() / 2);
      std::string document = first.substr(0, half) + "\"}";
      document.replace(0, document.find(','), "{\"id\":\"new\"");
      hegui::CheckOptions options;
      options.against = against ? &index : nullptr;
      const auto result = engine.check(hegui::DocumentKind::listing, document, options);
      if (result.json.find("\"detector\":\"copy\"") != std::string::npos) ++found;
    }
    std::printf("copied text: %.0f us a check %s the index, %zu of %u with a copy\n",
                seconds_since(start) * kMega / kChecks, against ? "with" : "without", found,
                kChecks);
  }
}

}  // namespace hegui::bench
