// What words break which rules: the word lists of a rulebook (lexicon/*.json), checked and with all
// names resolved.
//
// Who uses it: the loader fills it, the listing judge compiles it into its matchers.
//
// A word class is a set of words that mean the same here. A pattern is a sequence of classes within
// one sentence. A context is a set of words that, where they stand around a pattern, make it
// harmless
// (`unless`) or are needed to make it harmful (`needs`).
#ifndef HEGUI_RULEBOOK_LEXICON_H_
#define HEGUI_RULEBOOK_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hegui::rulebook {

struct WordContext {
  enum class Where : std::uint8_t {
    before,    // ends at most `within` letters before the pattern begins
    after,     // begins at most `within` letters after it ends
    inside,    // stands in it
    near,      // any of these
    sentence,  // anywhere in its sentence
    field,     // anywhere in the text
  };
  std::vector<std::size_t> classes;  // positions in Lexicon::classes
  Where where = Where::sentence;
  std::uint32_t within = 0;
};

struct PatternStep {
  std::size_t word_class = 0;  // position in Lexicon::classes
  std::uint8_t gap = 0;        // letters allowed since the step before
};

// How far a found pattern is stretched: to an end of its clause.
struct Stretch {
  bool left = false;
  bool right = false;
};

struct WordPattern {
  std::size_t match = 0;                           // of the rule: what it says
  std::vector<std::vector<PatternStep>> wordings;  // with and without the optional steps
  std::vector<std::size_t> unless;                 // contexts, any of which makes it harmless
  std::vector<std::size_t> needs;                  // contexts that all have to be there
  std::vector<std::string> fields;                 // only in these; empty: in all
  std::vector<std::string> not_fields;
  Stretch stretch;
};

struct RuleWords {
  std::string rule;
  std::vector<std::string> allow;  // what stands in one of these is no word for this rule
  std::vector<std::string> over;   // rules whose findings on the same stretch give way
  std::vector<WordPattern> patterns;
};

struct WordClass {
  std::string token;  // of a detector; empty: a set of words
  std::vector<std::string> words;
};

// How words are found that are written by their sound; see text/sound_finder.h.
struct WordSounds {
  std::vector<std::string> short_words;  // of two letters, one of which may be another
  std::string fixed;                     // letters that stand for no other
  // What is written, what it means.
  std::vector<std::pair<std::string, std::string>> look_alikes;
  std::vector<std::pair<std::string, std::string>> splits;  // of two letters, one taken apart
};

// Words that lead in to a breach and are no part of it; `kept` are longer words that begin alike.
struct LeadIns {
  std::vector<std::string> words;
  std::vector<std::string> kept;
};

struct Lexicon {
  std::vector<WordClass> classes;
  std::vector<WordContext> contexts;
  std::size_t common_contexts = 0;      // the first so many are all rules': what forbids and denies
  std::vector<std::string> collisions;  // common words whose ends and beginnings make other words
  WordSounds sounds;
  LeadIns lead_ins;
  std::vector<RuleWords> rules;  // by file
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_LEXICON_H_
